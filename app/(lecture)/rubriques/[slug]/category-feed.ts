import { feedEntry } from '#lib/exchange/feed.ts'
import { env } from '#lib/platform/env.ts'
import { redirect } from '#lib/press/made.ts'
import { freshestEditionsIn } from '#lib/reading/feed.queries.ts'
import { categoryAt } from '#lib/reading/lists.queries.ts'
import { PUBLICATION_TAG, readPublication } from '#lib/reading/settings.queries.ts'
import { feedDocument, type FeedFormat } from '../../feed-document.ts'
import { lectureWords as words } from '../../lecture.words.ts'

const ENTRIES = 20

/** What last had something new in a category, whole; null for an address that was never published. */
export async function categoryFeed(slug: string, format: FeedFormat) {
  const found = await categoryAt(slug, 1)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/rubriques/${found.slug}/flux.${format}`)
  const { head } = found
  const [publication, editions] = await Promise.all([readPublication(), freshestEditionsIn(head.id, ENTRIES)])
  const site = { url: env().siteUrl, publication }
  const feed = {
    title: words.feeds.title(publication.name, words.feeds.category(head.name)),
    page: `/rubriques/${slug}`,
    entries: editions.map((edition) => feedEntry(edition, site)),
  }
  return feedDocument(format, feed, site, [
    `category:${head.id}`,
    PUBLICATION_TAG,
    ...editions.map(({ articleId }) => `article:${articleId}`),
  ])
}
