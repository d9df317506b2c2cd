import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { demoEdition } from '../../test/demo-edition.ts'
import { faultsOf } from '../../test/html-checks.ts'
import { Sprite } from '../document/Sprite.tsx'
import { ActorPage } from './ActorPage.tsx'
import { ArchivePage } from './ArchivePage.tsx'
import type { ArticleCardModel } from './ArticleCard.tsx'
import { AuthorPage, CategoryPage } from './CardsPage.tsx'
import { ChangesPage } from './ChangesPage.tsx'
import { CorrectionsPage } from './CorrectionsPage.tsx'
import { FailurePage, GonePage, NotFoundPage } from './Excuses.tsx'
import { HomePage, type HomeModel } from './HomePage.tsx'
import { SearchPage, type SearchModel } from './SearchPage.tsx'
import { SEARCH } from './search.words.ts'
import { TrustPage } from './TrustPage.tsx'

const edition = demoEdition()
const pager = { page: 1, pages: 1, previous: null, next: null }
const article = { href: `/articles/${edition.slug}`, label: edition.headline }
const card: ArticleCardModel = {
  href: article.href,
  headline: edition.headline,
  categories: [{ href: '/rubriques/ia', label: 'Intelligence artificielle' }],
  standfirst: edition.standfirst,
  minutes: 14,
  events: 64,
  statuses: [{ status: 'established', number: 96 }],
  updatedAt: edition.publicUpdatedAt,
  frise: edition.events,
}
const event = { ...edition.events[10]!, href: `${article.href}#e-0` }
const last = edition.history.at(-1)!
const home: HomeModel = {
  publication: { name: 'L’Ordre des faits', tagline: 'Chronologies', notice: null },
  lead: { ...card, keys: [{ ...event, title: 'Un fait' }] },
  latest: [{ ...card, href: '/articles/autre' }],
  corrected: [
    { href: `${article.href}#e-0`, headline: 'Un fait', at: last.at, said: 'samedi', now: 'vendredi' },
  ],
  verdicts: [{ href: '/a#a-0', statement: 'On l’affirme.', from: 'reported', to: 'refuted' }],
}
const search: SearchModel = {
  form: { words: 'sustkever <b>', from: '2023', until: '', kept: { statut: 'etabli' }, issues: [] },
  kind: 'event',
  summary: {
    ...{ issues: 0, count: '1 événement', words: 'sutskever', date: null, advice: null },
    typed: { href: '/recherche?q=sustkever&exact=1', label: 'sustkever <b>' },
  },
  hits: [
    {
      ...{ href: event.href, occurredAt: event.occurredAt, statuses: card.statuses, article },
      title: [
        { text: 'Les ', hit: false },
        { text: 'regrets', hit: true },
      ],
      excerpt: [{ text: 'Il dit <regretter>', hit: true }],
    },
  ],
  found: [],
  articles: [{ href: '/articles/x', headline: [{ text: 'Un titre', hit: false }] }],
  actors: [{ href: '/acteurs/x', label: 'Ilya Sutskever', events: 9 }],
  facets: [
    {
      id: 'f-1',
      title: 'Statut',
      options: [
        { href: '?', label: 'établi', status: 'established', number: '4', current: true, removable: true },
        { href: '?statut=dementi', label: 'démenti', status: 'refuted', number: '1', current: false },
      ],
    },
  ],
  note: SEARCH.bounded(1000),
  pager,
}
const nothing: SearchModel = {
  ...search,
  ...{ hits: [], articles: [], actors: [], facets: [], note: null },
  summary: {
    ...{ issues: 0, count: null, words: 'rien', date: null, typed: null },
    advice: {
      sentence: SEARCH.advice.words,
      links: [{ href: '/recherche', label: SEARCH.advice.remove('établi') }],
    },
  },
}
const misread: SearchModel = {
  ...nothing,
  form: { ...search.form, from: 'hier', issues: [{ field: 'de', code: 'date.invalid' }] },
  summary: { issues: 1, count: null, words: null, date: null, typed: null, advice: null },
}
const people: SearchModel = { ...nothing, kind: 'person', found: search.actors }
const cards = {
  title: 'Entreprises',
  lead: null,
  cards: [card],
  pager: { ...pager, pages: 2, next: '?page=2' },
}
const gone = {
  headline: 'Un titre',
  withdrawnAt: last.at,
  publishedAt: null,
  editions: 0,
  reason: 'Faux.',
  path: '/articles/x',
  instead: null,
}

const pages: Record<string, ReactNode> = {
  home: <HomePage home={home} />,
  'an empty home': <HomePage home={{ ...home, lead: null, latest: [], corrected: [], verdicts: [] }} />,
  category: <CategoryPage category={cards} />,
  'an empty author': <AuthorPage author={{ ...cards, cards: [] }} />,
  archive: (
    <ArchivePage
      archive={{
        year: 2023,
        years: [{ href: '/archives/2023', label: '2023', current: true }],
        months: [
          {
            words: 'novembre 2023',
            articles: [{ href: article.href, headline: 'Un titre', publishedAt: last.at }],
          },
        ],
      }}
    />
  ),
  actor: (
    <ActorPage
      actor={{
        name: 'Ilya Sutskever',
        kind: 'person',
        description: null,
        aliases: ['ilyasut'],
        events: [
          {
            ...event,
            title: 'Un fait',
            role: 'auteur',
            statuses: card.statuses,
            sources: ['Axios'],
            articles: [article],
          },
        ],
        total: 1,
        claims: [{ href: '/a#a-0', status: 'disputed', statement: 'On l’affirme.' }],
        with: [{ href: '/acteurs/x', label: 'Sam Altman', number: 5 }],
        reply: '/contact',
        pager,
      }}
    />
  ),
  search: <SearchPage search={search} />,
  'a search for nothing': <SearchPage search={nothing} />,
  'a search with a wrong date': <SearchPage search={misread} />,
  'a search for people': <SearchPage search={people} />,
  'a search not yet made': <SearchPage search={{ ...nothing, summary: null }} />,
  corrections: (
    <CorrectionsPage items={[{ ...last, headline: 'Un titre', href: article.href }]} pager={pager} />
  ),
  changes: <ChangesPage edition={edition} />,
  gone: <GonePage gone={gone} />,
  missing: <NotFoundPage />,
  failure: <FailurePage reference="0f3a" />,
  trust: (
    <TrustPage
      page={{
        id: 'charte',
        title: 'Charte',
        sections: [{ heading: 'Vérifier', paragraphs: ['Un.'], list: ['Deux.'] }],
      }}
    />
  ),
}

describe.each(Object.entries(pages))('%s', (_, page) => {
  const html = renderToStaticMarkup(
    <>
      <Sprite />
      {page}
    </>,
  )

  test('is sound', () => {
    expect(faultsOf(html)).toEqual([])
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('has no-break spaces where French has them', () => {
    const words = html.replace(/<[^>]*>/g, '')
    expect(words).not.toMatch(/[^\s] [:;!?»]|« | %/)
  })
})

test('what was found is marked, what was typed is not markup', () => {
  const html = renderToStaticMarkup(<SearchPage search={search} />)
  expect(html).toContain('<mark>regrets</mark>')
  expect(html).toContain('<mark>Il dit &lt;regretter&gt;</mark>')
  expect(html).toContain('value="sustkever &lt;b&gt;"')
})

test('a result leads to the event, not to the top of its page', () => {
  expect(renderToStaticMarkup(<SearchPage search={search} />)).toContain(`<h3><a href="${event.href}">`)
})

test('a date that cannot be read stays in its field, with the reason beside it', () => {
  const html = renderToStaticMarkup(<SearchPage search={misread} />)
  expect(html).toMatch(/<input id="de"[^>]*value="hier"[^>]*>/)
  expect(html).toMatch(/<input id="de"[^>]*aria-invalid="true" aria-describedby="de-issue"/)
  expect(html).toContain('<span id="de-issue" class="issue">Cette date n’est pas comprise.')
  expect(html).not.toMatch(/<input id="a"[^>]*aria-invalid/)
})

test('searching again keeps the filters that are on', () => {
  expect(renderToStaticMarkup(<SearchPage search={search} />)).toContain(
    '<input type="hidden" name="statut" value="etabli"/>',
  )
})
