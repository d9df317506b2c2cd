import { kindTitle, noteOf } from '#lib/domain/change-note.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { exchangeWords as words } from './exchange.words.ts'
import type { FeedEntry } from './feed.ts'
import { articleUrl, type Site } from './site.ts'
import { element, escaped, textElement } from './xml.ts'

/** A change, and the article that it is of. */
export interface PublicChange {
  article: { articleId: string; slug: string; headline: string }
  change: Edition['history'][number]
}

/** What has happened to an article, last first: an entry each time readers were told something. A retouch is none. */
export function changeEntries(edition: Edition, site: Site): FeedEntry[] {
  const authors = edition.authors.map((a) => ({ name: a.name, url: `${site.url}/auteurs/${a.slug}` }))
  const tags = edition.categories.map((category) => category.name)
  return edition.history
    .filter((change) => change.kind !== 'minor')
    .toReversed()
    .map((change) => {
      const entry = changeEntry({ article: edition, change }, site)
      const summary = entry.summary || (change.kind === 'publication' ? edition.standfirst : '')
      return { ...entry, summary, authors, tags }
    })
}

/** What changed, in its own words: the note, and of a correction what it said and what it says now. */
export function changeEntry({ article, change }: PublicChange, site: Site): FeedEntry {
  const note = noteOf(change)
  return {
    id: `urn:uuid:${article.articleId}#edition-${change.number}`,
    url: `${articleUrl(site, article.slug)}#m-${change.number}`,
    title: words.changeOf(kindTitle(change.kind), article.headline),
    summary: note,
    html: (note && textElement('p', note)) + change.corrections.map(difference).join(''),
    published: change.at,
    updated: change.at,
    authors: [],
    tags: [],
  }
}

const difference = ({ said, now }: PublicChange['change']['corrections'][number]) =>
  element('p', {}, `${escaped(words.before)} ${textElement('del', said)}`) +
  element('p', {}, `${escaped(words.after)} ${textElement('ins', now)}`)
