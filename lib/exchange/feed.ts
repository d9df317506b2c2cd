import type { Edition } from '#lib/domain/edition.schema.ts'
import { articleHtml } from './article-html.ts'
import { articleUrl, type Site } from './site.ts'

/** A feed in no format yet: `path` is its own address, `page` the one it follows. */
export interface Feed {
  title: string
  path: string
  page: string
  entries: FeedEntry[]
}

export interface FeedEntry {
  id: string // never changes, whatever the article is renamed to
  url: string
  title: string
  summary: string
  html: string
  published: string
  updated: string
  authors: { name: string; url: string }[]
  tags: string[]
}

/** A current edition as an entry. It is news again when `publicUpdatedAt` moves, not when a comma does. */
export const feedEntry = (edition: Edition, site: Site): FeedEntry => ({
  id: `urn:uuid:${edition.articleId}`,
  url: articleUrl(site, edition.slug),
  title: edition.headline,
  summary: edition.standfirst,
  html: articleHtml(edition, site),
  published: edition.firstPublishedAt,
  updated: edition.publicUpdatedAt,
  authors: edition.authors.map((a) => ({ name: a.name, url: `${site.url}/auteurs/${a.slug}` })),
  tags: edition.categories.map((category) => category.name),
})

/** When the feed last had something new; of an empty one, the beginning of time rather than a lie. */
export const updatedOf = (feed: Feed): string =>
  feed.entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00.000Z')
