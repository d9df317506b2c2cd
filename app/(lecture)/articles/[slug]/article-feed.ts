import { changeEntries } from '#lib/exchange/change-entries.ts'
import { env } from '#lib/platform/env.ts'
import { redirect } from '#lib/press/made.ts'
import { articleAt } from '#lib/reading/article.queries.ts'
import { PUBLICATION_TAG, readPublication } from '#lib/reading/settings.queries.ts'
import { feedDocument, type FeedFormat } from '../../feed-document.ts'
import { gonePage } from '../../gone-page.tsx'

/** The public changes of one article, last first; null for an address that was never published. */
export async function articleFeed(slug: string, format: FeedFormat) {
  const found = await articleAt(slug)
  if (!found) return null
  if (found.state === 'moved') return redirect(`/articles/${found.slug}/flux.${format}`)
  if (found.state === 'withdrawn') return gonePage(found)
  const { edition } = found
  const site = { url: env().siteUrl, publication: await readPublication() }
  const feed = {
    title: edition.headline,
    page: `/articles/${slug}`,
    entries: changeEntries(edition, site),
  }
  return feedDocument(format, feed, site, [`article:${edition.articleId}`, PUBLICATION_TAG])
}
