import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { changeEntries } from '#lib/exchange/change-entries.ts'
import { eventList } from '#lib/exchange/event-list.ts'
import { newsArticle } from '#lib/exchange/json-ld.ts'
import { demoEdition } from '../../test/demo-edition.ts'
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
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  )

/** Every text and every date that an object gives to programs. */
function valuesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^@|^inLanguage$|^description$|^itemListOrder$|url$|mainEntity|sameAs/i.test(key) ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, Array.isArray(value) ? key : name))
}

test.each([
  ['renvoi-retour-sam-altman', 400],
  ['openai-2015-2024', 200],
  ['gouvernance-openai', 80],
  ['logiciel-crm', 20],
  ['outils-gestion', 3],
])('what programs are told of %s stands on its page', (name, atLeast) => {
  const edition = demoEdition(name)
  const html = renderToStaticMarkup(<Article edition={edition} page={articlePageOf(edition)} />)
  const text = textOf(html)
  const told = [newsArticle(edition, site), eventList(edition, site)].flatMap((one) => valuesIn(one))
  expect(told.length).toBeGreaterThan(atLeast)
  const isThere = (value: string) =>
    /^\d{4}(-|$)/.test(value)
      ? html.includes(`"${value}`)
      : text.includes(plain(value)) || value === site.publication.name
  expect(told.filter((value) => !isThere(value) && !/«.*»/.test(value))).toEqual([])
})

test('each public change has an entry in the article’s feed, with the words of its place in the log', () => {
  const edition = demoEdition()
  const text = textOf(renderToStaticMarkup(<Article edition={edition} page={articlePageOf(edition)} />))
  const entries = changeEntries(edition, site)
  expect(entries).toHaveLength(edition.history.filter(({ kind }) => kind !== 'minor').length)
  for (const { corrections } of edition.history)
    for (const { said, now } of corrections) {
      expect(text).toContain(plain(said))
      expect(entries.some(({ html }) => textOf(html).includes(plain(now)))).toBe(true)
    }
})
