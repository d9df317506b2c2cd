import { etagOf, type Encoding, type Page } from './page.ts'
import { securityHeaders } from './security-headers.ts'

const COMPRESSIBLE =
  /^(?:text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)|application\/x-(?:bibtex|research))/
const SMALLEST = 400

/** Whether compressing is worth it: not for fonts and pictures, nor for a redirect. */
export const isCompressible = (page: Page): boolean =>
  page.body.length > SMALLEST && COMPRESSIBLE.test(page.headers['content-type'] ?? '')

/** Of what a document loads the policy of the document decides; only what could be read as one needs its own. */
const LOADED = /^(?:text\/(?:css|javascript)|font\/)/
const policyFor = (page: Page, siteUrl: string): Record<string, string> =>
  LOADED.test(page.headers['content-type'] ?? '')
    ? { 'x-content-type-options': 'nosniff' }
    : securityHeaders(siteUrl)

/** Of a page's own `vary` the cookie counts alone: whatever else Next names there was taken away from the request. */
const dependsOnCookie = (page: Page) => /\bcookie\b/i.test(page.headers.vary ?? '')

/** The headers of one form of a page, without its length. */
export function headersOf(page: Page, encoding: Encoding, siteUrl: string): Record<string, string> {
  return {
    ...policyFor(page, siteUrl),
    ...page.headers,
    ...tagHeaders(page.tags),
    etag: etagOf(page, encoding),
    vary: dependsOnCookie(page) ? 'accept-encoding, cookie' : 'accept-encoding',
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  }
}

const MOST_OCTETS = 2_048
// Tags of an id are UUIDs; nothing else may end a header early.
const SOUND = /^[\w:.-]+$/

/** What a cache in front of this one is to purge a page by. Those of events are not named: every reader would carry 6 KB
 *  of them with the main article. What changes through an event alone is found when the cache revalidates, as
 *  `cache-control` has it do each time.
 *  Source: Cache-Tag as Cloudflare reads it (commas), Surrogate-Key as Fastly does (spaces) */
export function tagHeaders(tags: readonly string[] | null): Record<string, string> {
  const named = bounded(
    [...new Set(tags ?? [])].filter((tag) => SOUND.test(tag) && !tag.startsWith('event:')),
  )
  return named.length === 0 ? {} : { 'cache-tag': named.join(','), 'surrogate-key': named.join(' ') }
}

/** As many of the first as fit. */
function bounded(tags: string[]): string[] {
  let left = MOST_OCTETS + 1
  return tags.filter((tag) => (left -= tag.length + 1) >= 0)
}

/** Says that a page could not be made anew and is the one of before. */
export const OUTDATED = { 'x-frise-copy': 'outdated' } as const

/** Of a request that server.mjs hands on: where the handler may put a kept page, instead of writing it out. */
export const TICKET = 'x-frise-ticket'
/** Tells a handler why server.mjs has refused an address before anything looked at it. */
export const REFUSED = 'x-frise-refused'
