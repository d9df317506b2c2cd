import { createHash } from 'node:crypto'

/** What a render gives. `tags`: what it was made from, or null for an answer that is never kept (unknown address,
 *  redirect, results of a search). */
export interface Made {
  status: number
  headers: Record<string, string>
  body: string | Buffer
  tags: readonly string[] | null
  /** ms: when it changes by itself, without an announcement */
  freshUntil?: number
}

export type Encoding = 'br' | 'gzip' | 'identity'

/** A finished answer, and its compressed forms once somebody has asked for them. */
export interface Page extends Omit<Made, 'body'> {
  body: Buffer
  hash: string // of the body: the part of the ETag that all its forms share
  encoded: Partial<Record<Encoding, Buffer | Promise<Buffer>>>
}

export function pageOf(made: Made): Page {
  const body = Buffer.isBuffer(made.body) ? made.body : Buffer.from(made.body)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { ...made, body, hash, encoded: { identity: body } }
}

/** Bytes that a page may come to hold: both compressed forms are together no larger than the plain one and a frame. */
export const heldBy = (page: Page): number => 2 * page.body.length + 1024

/** Each form of a page is its own representation, so each has its own strong validator (RFC 9110 §8.8.3.3). */
export const etagOf = (page: Page, encoding: Encoding): string =>
  encoding === 'identity' ? `"${page.hash}"` : `"${page.hash}-${encoding}"`

/** Whether an If-None-Match names this page in any of its forms (weak comparison, RFC 9110 §13.1.2). */
export function isKnownTo(ifNoneMatch: string | null | undefined, page: Page): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return (['identity', 'br', 'gzip'] as const).some((encoding) => known.includes(etagOf(page, encoding)))
}
