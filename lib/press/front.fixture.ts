import { once } from 'node:events'
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, vi } from 'vitest'
import { front } from './front.ts'
import { TICKET } from './page-headers.ts'
import { PageStore } from './page-store.ts'
import { pageOf, type Made } from './page.ts'
import type { Press } from './press.ts'

export const LONG = 'Une phrase du récit. '.repeat(100)
export const HTML = { 'content-type': 'text/html; charset=utf-8' }
export const made = (body: string, more: Partial<Made> = {}): Made => ({
  status: 200,
  headers: HTML,
  body,
  tags: ['article:1'],
  ...more,
})

const servers: (() => void)[] = []
afterEach(() => servers.splice(0).forEach((stop) => stop()))

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(() => (server.closeAllConnections(), server.close()))
  return (server.address() as AddressInfo).port
}

interface Options {
  handle?: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  trustProxy?: boolean
}
/** A front before a handler, closed after the test. */
export async function start({
  handle = async (_, response) => void response.end('next'),
  trustProxy = false,
}: Options = {}) {
  const store = new PageStore()
  store.hear()
  const asset = (path: string) =>
    path === '/assets/lecture.css' ? pageOf(made('css', { tags: null })) : undefined
  const spy = vi.fn(handle)
  const handed: Press['handed'] = new Map()
  const port = await listen(
    front({ handle: spy, store, handed, asset, siteUrl: 'https://exemple.fr', trustProxy }),
  )
  return { store, handed, handle: spy, get: (path: string, more: Asked = {}) => get(port, path, more) }
}

interface Asked {
  method?: string
  headers?: Record<string, string>
}
/** As it goes over the wire: nothing is decompressed, followed or tidied. */
async function get(port: number, path: string, { method = 'GET', headers = {} }: Asked) {
  const request = httpRequest({ port, host: '127.0.0.1', path, method, headers }).end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

/** Answers as a route handler does: fills the store and hands the page over. */
export const handlerOf =
  (site: () => { store: PageStore; handed: Press['handed'] }, key: string, made: Made) =>
  async ({ headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { page } = await site().store.obtain(key, async () => made)
    site().handed.set(String(headers[TICKET]), page)
    response.writeHead(200, { vary: 'rsc, next-router-state-tree' }).end()
  }
