import { feedEntry } from '#lib/exchange/feed.ts'
import { env } from '#lib/platform/env.ts'
import { freshestEditions } from '#lib/reading/feed.queries.ts'
import { PUBLICATION_TAG, readPublication } from '#lib/reading/settings.queries.ts'
import { feedDocument, type FeedFormat } from './feed-document.ts'

const ENTRIES = 20

/** What last had something new, whole. */
export async function publicationFeed(format: FeedFormat) {
  const [publication, editions] = await Promise.all([readPublication(), freshestEditions(ENTRIES)])
  const site = { url: env().siteUrl, publication }
  const entries = editions.map((edition) => feedEntry(edition, site))
  return feedDocument(format, { title: publication.name, page: '/', entries }, site, [
    'feed',
    PUBLICATION_TAG,
  ])
}
