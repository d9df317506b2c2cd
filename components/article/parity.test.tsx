import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { changeEntries } from '#lib/exchange/change-entries.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { eventList } from '#lib/exchange/event-list.ts'
import { feedEntry } from '#lib/exchange/feed.ts'
import { newsArticle } from '#lib/exchange/json-ld.ts'
import { DEMO_ARTICLES, demoEdition } from '../../test/demo-edition.ts'
import { Article } from './Article.tsx'
import { articlePageOf } from './article.fixture.ts'

const site = {
  url: 'https://frise.example',
  publication: { name: 'L’Ordre des faits', tagline: '', notice: null },
}
/** Spaces apart, which a browser and a program read differently. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
const textOf = (html: string) =>
  plain(
    html
      .replace(/<button.*?<\/button>|<sup class="refs">.*?<\/sup>/g, '') // a claim's mark is no word of it
      .replace(/<\/?(?:span|b|i|em|strong|a|time|sup|cite)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  )

/** Every text and every date that an object gives to programs; not addresses, nor what the format itself asks for. */
function valuesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^@|^inLanguage$|^itemListOrder$|url$|mainEntity|sameAs/i.test(key) ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, Array.isArray(value) ? key : name))
}

const pageOf = (edition: Edition) => {
  const html = renderToStaticMarkup(<Article edition={edition} page={articlePageOf(edition)} />)
  const text = textOf(html)
  return (value: string) =>
    /^\d{4}(?:-|$)/.test(value) ? html.includes(`"${value}`) : text.includes(plain(value))
}

test.each(DEMO_ARTICLES)('what search engines are told of %s stands on its page', (name) => {
  const edition = demoEdition(name)
  const isThere = pageOf(edition)
  const told = [newsArticle(edition, site), eventList(edition, site)].flatMap((one) => valuesIn(one))
  // Of each source its title at least, of each event its name, of the article its title, standfirst and two dates.
  expect(told.length).toBeGreaterThanOrEqual(edition.sources.length + edition.events.length + 4)
  expect(told).toContain(edition.standfirst)
  expect(told.filter((value) => !isThere(value))).toEqual([])
})

test.each(DEMO_ARTICLES)('what feeds say of %s stands on its page', (name) => {
  const edition = demoEdition(name)
  const isThere = pageOf(edition)
  const whole = feedEntry(edition, site)
  const changes = changeEntries(edition, site)
  expect(changes).toHaveLength(edition.history.filter(({ kind }) => kind !== 'minor').length)
  const told = [
    ...[whole.title, whole.summary, whole.published, whole.updated, ...whole.tags],
    ...[whole, ...changes].flatMap(({ html, authors }) => [...linesOf(html), ...authors.map((a) => a.name)]),
    ...changes.flatMap(({ summary, published, updated }) => [summary, published, updated]),
  ]
  expect(told.filter((value) => !isThere(value))).toEqual([])
  for (const { title } of changes) expect(title.endsWith(edition.headline)).toBe(true)
})

/** The text of a feed's HTML, a line a block. Left out: the numbers of its notes, the date that a heading begins with and
 *  the list of sources, whose dates the page writes shorter; the sources themselves are tried with the JSON-LD. */
const linesOf = (html: string) =>
  html
    .replace(/<h2>Sources<\/h2>.*$/s, '')
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<h3><a .*?<\/a>/g, '<h3>')
    .split(/<\/?(?:p|h\d|li|ul|ol|blockquote|aside|del|ins|br)\b[^>]*>/)
    .map((line) => textOf(line).replace(/^· /, ''))
    .filter(Boolean)
