import type { IncomingMessage, ServerResponse } from 'node:http'
import { encoded, negotiate } from './encode.ts'
import { headersOf, isCompressible } from './page-headers.ts'
import { etagOf, isKnownTo, type Encoding, type Page } from './page.ts'

/** Sends a page in the form the client would rather have: 304 for one it holds already, no body for HEAD.
 *  @param more headers of this answer alone */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  siteUrl: string,
  more: Record<string, string> = {},
): Promise<void> {
  const encoding = isCompressible(page) ? negotiate(request.headers['accept-encoding']) : 'identity'
  if (page.status === 200 && isKnownTo(request.headers['if-none-match'], page)) {
    response.writeHead(304, withoutContent({ ...headersFor(page, encoding, siteUrl), ...more })).end()
    return
  }
  const made = encoded(page, encoding)
  const bytes = Buffer.isBuffer(made) ? made : await made
  const headers = { ...headersFor(page, encoding, siteUrl), ...more }
  response.writeHead(page.status, { ...headers, 'content-length': String(bytes.length) })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

type Headers = Record<string, string>
const known = new WeakMap<Page, Record<string, Headers>>()

/** Put together once a page and form: a kept page is asked for thousands of times a second. */
function headersFor(page: Page, encoding: Encoding, siteUrl: string): Headers {
  const forms = known.get(page) ?? {}
  known.set(page, forms)
  return (forms[etagOf(page, encoding)] ??= headersOf(page, encoding, siteUrl))
}

const withoutContent = (headers: Headers): Headers =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'content-type' && name !== 'content-encoding'),
  )
