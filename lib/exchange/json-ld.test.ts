import { expect, test } from 'vitest'
import { Edition } from '#lib/domain/edition.schema.ts'
import { edition } from './edition.fixture.ts'
import { eventList } from './event-list.ts'
import { breadcrumbs, newsArticle, organisation } from './json-ld.ts'
import type { Site } from './site.ts'

const site: Site = {
  url: 'https://exemple.fr',
  publication: { name: 'L’Ordre des faits', tagline: 'Sourcé', notice: null },
}

test('the edition of these tests is one', () => {
  expect(() => Edition.parse(edition)).not.toThrow()
})

test('an article says what it is about, cites and has corrected', () => {
  expect(newsArticle(edition, site)).toMatchObject({
    '@type': 'NewsArticle',
    url: 'https://exemple.fr/articles/renvoi-et-retour',
    datePublished: '2023-11-22T19:15:00.000Z',
    dateModified: '2023-11-24T09:00:00.000Z',
    author: [{ name: 'Édith Témoin', url: 'https://exemple.fr/auteurs/edith' }],
    about: [{ '@type': 'Organization', name: 'OpenAI', sameAs: 'https://www.wikidata.org/wiki/Q21708200' }],
    citation: [
      { name: 'OpenAI announces', url: 'https://openai.example/blog?a=1&b=2', datePublished: '2023-11-17' },
      { name: '«The letter»' },
    ],
    correction: [
      {
        '@type': 'CorrectionComment',
        datePublished: '2023-11-24T09:00:00.000Z',
        text: 'Avant\u00a0: samedi 18 Après\u00a0: vendredi 17',
        url: 'https://exemple.fr/articles/renvoi-et-retour#e-000000000g',
      },
    ],
  })
})

test('a date that schema.org cannot carry is left out, and so is what is not known', () => {
  const [, letter] = newsArticle(edition, site).citation as object[]
  expect(Object.keys(letter!).sort()).toEqual(['@type', 'inLanguage', 'name'])
})

test('an article without a correction has none, and nobody’s votes become a rating', () => {
  const never = newsArticle({ ...edition, history: edition.history.slice(0, 1) }, site)
  expect('correction' in never).toBe(false)
  expect(JSON.stringify(never)).not.toContain('ating')
})

test('the chronology is a list of links to its places, in order', () => {
  expect(eventList(edition, site)).toMatchObject({
    numberOfItems: 2,
    itemListElement: [
      {
        position: 1,
        name: 'Le communiqué',
        url: 'https://exemple.fr/articles/renvoi-et-retour#e-000000000g',
      },
      { position: 2, name: 'novembre 2023' },
    ],
  })
})

test('every text and every date stands in the edition or in the publication', () => {
  const known = new Set<string>()
  const collect = (value: unknown, into: (text: string) => void): void => {
    if (typeof value === 'string') into(value)
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (!key.startsWith('@')) collect(inner, into)
  }
  collect([edition, site], (text) => known.add(text))
  const strange: string[] = []
  const notText = /^https:\/\/|^NewsMedia|^fr$/
  collect(
    [newsArticle(edition, site), organisation(site)],
    (text) => known.has(text) || notText.test(text) || strange.push(text),
  )
  // What was said and what it says now, in a sentence.
  expect(strange).toEqual([expect.stringMatching(/samedi 18.*vendredi 17/)])
})

test('a trail of pages begins at home', () => {
  expect(
    breadcrumbs(site, [{ name: 'Entreprises', path: '/rubriques/entreprises' }]).itemListElement,
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://exemple.fr/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Entreprises',
      item: 'https://exemple.fr/rubriques/entreprises',
    },
  ])
})
