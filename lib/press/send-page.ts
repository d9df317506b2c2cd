import type { IncomingMessage, ServerResponse } from 'node:http'
import { encoded, negotiate } from './encode.ts'
import { headersOf, isCompressible } from './page-headers.ts'
import { isKnownTo, type Encoding, type Page } from './page.ts'

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
  const headers = { ...headersFor(page, encoding, siteUrl), ...more }
  if (page.status === 200 && isKnownTo(request.headers['if-none-match'], page)) {
    response.writeHead(304, withoutContent(headers)).end()
    return
  }
  const made = encoded(page, encoding)
  const bytes = Buffer.isBuffer(made) ? made : await made
  response.writeHead(page.status, { ...headers, 'content-length': String(bytes.length) })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

type Headers = Record<string, string>
const known = new WeakMap<Page, Partial<Record<Encoding, Headers>>>()

/** Put together once a page and form: a kept page is asked for thousands of times a second. */
function headersFor(page: Page, encoding: Encoding, siteUrl: string): Headers {
  const forms = known.get(page) ?? {}
  known.set(page, forms)
  return (forms[encoding] ??= headersOf(page, encoding, siteUrl))
}

const withoutContent = (headers: Headers): Headers =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'content-type' && name !== 'content-encoding'),
  )
