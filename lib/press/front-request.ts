import type { IncomingMessage } from 'node:http'
import { REFUSED } from './page-headers.ts'

const APPLICATION = /^\/(?:bureau|connexion|api|_next|__nextjs[a-z_-]*)(?:[/?]|$)/

/** The desk, sign-in, the API and their files: an ordinary Next application, which front does not touch. */
export const isForApplication = (target: string): boolean => APPLICATION.test(target)

/** Who asks: the last hop that a trusted proxy saw, or the socket's other end. */
export function clientOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  const hops = String(forwarded ?? '').split(',')
  return hops.at(-1)?.trim() || (request.socket.remoteAddress ?? '')
}

const LONGEST = 2_000
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** @returns the status with which a request is refused before anything looks at it; null for one that is sound */
export function refusalOf({ method = '', url = '/' }: IncomingMessage): number | null {
  if (!METHODS.includes(method)) return 405
  if (url.length > LONGEST) return 414
  return isReadable(url) ? null : 400
}

function isReadable(target: string): boolean {
  if (!target.startsWith('/')) return false
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(target.split('?')[0] ?? ''))
  } catch {
    return false
  }
}

/** What a reader's page may look at. Everything else is taken away, so that no header can change a page that others
 *  will get, nor make Next answer in one of its own forms. */
const SEEN = [
  'accept',
  'content-length',
  'content-type',
  'cookie',
  'origin',
  'sec-fetch-site',
  'transfer-encoding',
  'x-frise-client',
]

const NOWHERE = '/adresse-refusee'

/** Makes a request the one that a handler of readers' pages gets: known headers alone, a GET also for a HEAD, and for
 *  a refused one an address that says why.
 *  @param host of the publication, whatever the client says it is */
export function forReaders(request: IncomingMessage, refusal: number | null, host: string): void {
  const kept: IncomingMessage['headers'] = { host }
  for (const name of SEEN) if (request.headers[name] !== undefined) kept[name] = request.headers[name]
  request.headers = kept
  if (request.method === 'HEAD') request.method = 'GET'
  if (refusal === null) return
  request.method = 'GET'
  request.url = NOWHERE
  request.headers[REFUSED] = String(refusal)
}
