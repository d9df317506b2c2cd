import { atom } from '#lib/exchange/atom.ts'
import type { Feed } from '#lib/exchange/feed.ts'
import { jsonFeed } from '#lib/exchange/json-feed.ts'
import type { Site } from '#lib/exchange/site.ts'
import { keptText } from '#lib/press/made.ts'

/** `flux.xml` or `flux.json`. */
export type FeedFormat = 'xml' | 'json'

/** A feed in one of its two formats, at its page's address.
 *  @param page the path of what it follows */
export function feedDocument(
  format: FeedFormat,
  { page, ...feed }: Omit<Feed, 'path'>,
  site: Site,
  tags: string[],
) {
  const path = `${page === '/' ? '' : page}/flux.${format}`
  const whole: Feed = { ...feed, page, path }
  return format === 'xml'
    ? keptText('application/atom+xml; charset=utf-8', atom(whole, site), tags)
    : keptText('application/feed+json; charset=utf-8', jsonFeed(whole, site), tags)
}
