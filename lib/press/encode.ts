import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding, Page } from './page.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Chosen so that the first reader after a publication waits 20 ms for a page of 400 KB: two more levels save 3 % of
 *  the bytes and take three times as long. */
const BROTLI_QUALITY = 6
/** Saves another tenth, and takes a second: for pages that are kept and asked for again, while others are answered. */
const DENSE_QUALITY = 11
const GZIP_LEVEL = 6

/** A page's bytes in one form; made off the main thread, once however many ask at the same time. */
export function encoded(page: Page, encoding: Encoding): Buffer | Promise<Buffer> {
  const kept = page.encoded[encoding]
  if (kept) {
    if (encoding === 'br' && page.tags && !page.dense && isOftenAsked(page)) void makeDenser(page)
    return kept
  }
  const making = compress(page.body, encoding).then((bytes) => (page.encoded[encoding] = bytes))
  page.encoded[encoding] = making
  making.catch(() => (page.encoded[encoding] = undefined))
  return making
}

/** For a page that changes before twenty have read it the second would be lost, and the next publication would wait. */
const OFTEN = 20
function isOftenAsked(page: Page): boolean {
  page.asked = (page.asked ?? 0) + 1
  return page.asked >= OFTEN && Buffer.isBuffer(page.encoded.br)
}

let making = false

/** One page at a time; the others have it done when they are next asked for. */
async function makeDenser(page: Page): Promise<void> {
  if (making) return
  making = true
  try {
    page.encoded.br = await compress(page.body, 'br', DENSE_QUALITY)
    page.dense = true
  } catch {
    // The form that it has serves as well.
  } finally {
    making = false
  }
}

function compress(body: Buffer, encoding: Encoding, quality = BROTLI_QUALITY): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body, { level: GZIP_LEVEL })
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return brotli(body, { params })
}

/** The form a client would rather have, of those it accepts; brotli before gzip at equal weight.
 *  @param accept an Accept-Encoding header
 *  Source: RFC 9110 §12.5.3 */
export function negotiate(accept: string | null | undefined): Encoding {
  if (!accept) return 'identity'
  const weights = new Map(accept.toLowerCase().split(',').map(weighed))
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [br, gz] = [weight('br'), weight('gzip')]
  if (br === 0 && gz === 0) return 'identity'
  return br >= gz ? 'br' : 'gzip'
}

function weighed(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = q === undefined ? 1 : Number(q.slice(2))
  return [name, weight > 0 && weight <= 1 ? weight : 0]
}
