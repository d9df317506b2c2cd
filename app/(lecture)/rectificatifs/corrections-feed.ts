import { changeEntry } from '#lib/exchange/change-entries.ts'
import { env } from '#lib/platform/env.ts'
import { lastCorrections } from '#lib/reading/corrections.queries.ts'
import { PUBLICATION_TAG, readPublication } from '#lib/reading/settings.queries.ts'
import { feedDocument, type FeedFormat } from '../feed-document.ts'
import { lectureWords as words } from '../lecture.words.ts'

const ENTRIES = 50

/** Every correction of the publication, last first. */
export async function correctionsFeed(format: FeedFormat) {
  const [publication, notices] = await Promise.all([readPublication(), lastCorrections(ENTRIES)])
  const site = { url: env().siteUrl, publication }
  const entries = notices.map(({ article, ...change }) =>
    changeEntry({ article, change: { ...change, kind: 'correction' } }, site),
  )
  const title = words.feeds.title(publication.name, words.feeds.corrections)
  const tags = notices.map(({ article }) => `article:${article.articleId}`)
  return feedDocument(format, { title, page: '/rectificatifs', entries }, site, [
    'home',
    PUBLICATION_TAG,
    ...new Set(tags),
  ])
}
