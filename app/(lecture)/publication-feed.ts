import { feedEntry, type Feed } from '#lib/exchange/feed.ts'
import type { Site } from '#lib/exchange/site.ts'
import { env } from '#lib/platform/env.ts'
import { freshestEditions } from '#lib/reading/feed.queries.ts'
import { PUBLICATION_TAG, readPublication } from '#lib/reading/settings.queries.ts'

const ENTRIES = 20

export const FEED_TAGS = ['feed', PUBLICATION_TAG]

/** What last had something new, whole.
 *  @param path the feed's own address */
export async function publicationFeed(path: string): Promise<{ feed: Feed; site: Site }> {
  const [publication, editions] = await Promise.all([readPublication(), freshestEditions(ENTRIES)])
  const site = { url: env().siteUrl, publication }
  const entries = editions.map((edition) => feedEntry(edition, site))
  return { site, feed: { title: publication.name, path, page: '/', entries } }
}
