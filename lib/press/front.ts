import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { logBug } from '#lib/platform/log.ts'
import { isBannerClosed } from './banner-cookie.ts'
import { capture, ClientGone, type Captured } from './capture.ts'
import { clientOf, forReaders, isForApplication, refusalOf } from './front-request.ts'
import { keyOf } from './keys.ts'
import { OUTDATED, TICKET } from './page-headers.ts'
import { pageOf, type Page } from './page.ts'
import type { PageStore } from './page-store.ts'
import type { Press } from './press.ts'
import { pressWords as words } from './press.words.ts'
import { sendPage } from './send-page.ts'

export interface FrontOptions {
  /** Next's own handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  store: PageStore
  handed: Press['handed']
  /** A file of public/assets, by its address. */
  asset: (path: string) => Page | undefined
  siteUrl: string
  trustProxy: boolean
}

/** Stands before Next: answers what is kept without it, compresses what it makes for readers, and hands the desk's
 *  requests on as they are. */
export function front(options: FrontOptions): RequestListener {
  return (request, response) => {
    const target = request.url ?? '/'
    const page = isRead(request)
      ? (options.asset(target) ?? keptAt(options.store, target, isBannerClosed(request.headers.cookie)))
      : undefined
    const done = page ? sendPage(request, response, page, options.siteUrl) : pass(request, response, options)
    done.catch((error: unknown) => fail(response, error, `${request.method ?? ''} ${target}`))
  }
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

function keptAt(store: PageStore, target: string, bare: boolean): Page | undefined {
  // Nearly every address that is asked for is its own key.
  const page = bare ? undefined : store.peek(target)
  if (page) return page
  const key = keyOf(target, bare)
  return key === null || (key === target && !bare) ? undefined : store.peek(key)
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  options: FrontOptions,
): Promise<void> {
  request.headers['x-frise-client'] = clientOf(request, options.trustProxy)
  const refusal = refusalOf(request)
  if (refusal === null && isForApplication(request.url ?? '/')) return options.handle(request, response)
  const asked = { method: request.method, headers: request.headers }
  forReaders(request, refusal, new URL(options.siteUrl).host)
  const ticket = String(tickets++)
  request.headers[TICKET] = ticket
  options.handed.set(ticket, null)
  try {
    const captured = await capture(request, response, options.handle)
    Object.assign(request, asked)
    const kept = options.handed.get(ticket)
    if (kept) await sendPage(request, response, kept, options.siteUrl, outdatedIn(captured.headers))
    else await sendCaptured(request, response, captured, options)
  } finally {
    options.handed.delete(ticket)
  }
}

let tickets = 0

async function sendCaptured(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Captured,
  { siteUrl }: FrontOptions,
): Promise<void> {
  const cookies = headers['set-cookie']
  if (cookies) response.setHeader('set-cookie', cookies)
  const own = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
  const page = {
    status,
    headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
    body,
    tags: null,
  }
  await sendPage(request, response, pageOf(page), siteUrl)
}

/** Not the page's: each answer has its own. */
const OF_THE_CONNECTION = [
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
]

const outdatedIn = (headers: Captured['headers']) => ('x-frise-copy' in headers ? OUTDATED : {})

/** What fails here fails outside of any page, so no page can say it. */
function fail(response: ServerResponse, error: unknown, where: string): void {
  if (error instanceof ClientGone) return
  const id = logBug(error, where)
  if (response.headersSent) return void response.destroy()
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(words.bare(id))
}
