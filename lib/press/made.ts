import type { ReactElement } from 'react'
import type { Made } from './page.ts'
import { renderDocument } from './render-document.ts'

const HTML = 'text/html; charset=utf-8'
/** A browser or a proxy may keep it, and asks each time whether it is still the same. */
const REVALIDATE = 'public, max-age=0, must-revalidate'
const NEVER_KEEP = 'private, no-store'

type More = Partial<Pick<Made, 'status' | 'headers' | 'freshUntil'>>

/** A document that is kept until one of its tags is announced. */
export async function keptDocument(
  document: ReactElement,
  tags: readonly string[],
  more: More = {},
): Promise<Made> {
  const headers = { 'content-type': HTML, 'cache-control': REVALIDATE, ...more.headers }
  return { status: 200, ...more, headers, body: await renderDocument(document), tags }
}

/** A document made for one request alone. */
export async function passingDocument(document: ReactElement, more: More = {}): Promise<Made> {
  const headers = { 'content-type': HTML, 'cache-control': NEVER_KEEP, ...more.headers }
  return { status: more.status ?? 200, headers, body: await renderDocument(document), tags: null }
}

/** Anything that is not a page: a feed, a sitemap. */
export function keptText(contentType: string, body: string, tags: readonly string[]): Made {
  return { status: 200, headers: { 'content-type': contentType, 'cache-control': REVALIDATE }, body, tags }
}

/** @param path of this site. 301: for good; 303: see what the form has done */
export function redirect(path: string, status: 301 | 303 = 301, headers: Record<string, string> = {}): Made {
  const cacheControl = status === 301 ? REVALIDATE : NEVER_KEEP
  return {
    status,
    headers: { location: path, 'cache-control': cacheControl, ...headers },
    body: '',
    tags: null,
  }
}
