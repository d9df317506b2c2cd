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
  asked?: number // times that its brotli form was taken as it was
  dense?: true // that form is the denser one
}

export function pageOf(made: Made): Page {
  const body = Buffer.isBuffer(made.body) ? made.body : Buffer.from(made.body)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { ...made, body, hash, encoded: { identity: body } }
}

/** Bytes that a page may come to hold: both compressed forms are together no larger than the plain one and a frame. */
export const heldBy = (page: Page): number => 2 * page.body.length + 1024

const FORMS = ['', '-br', '-br-dense', '-gzip'] as const
const validator = (page: Page, form: (typeof FORMS)[number]) => `"${page.hash}${form}"`

/** Each form of a page is its own representation, so each has its own strong validator (RFC 9110 §8.8.3.3). */
export function etagOf(page: Page, encoding: Encoding): string {
  if (encoding === 'identity') return validator(page, '')
  return validator(page, encoding === 'br' && page.dense ? '-br-dense' : `-${encoding}`)
}

/** Whether an If-None-Match names this page in any of its forms (weak comparison, RFC 9110 §13.1.2). */
export function isKnownTo(ifNoneMatch: string | null | undefined, page: Page): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return FORMS.some((form) => known.includes(validator(page, form)))
}
