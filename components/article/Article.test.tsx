import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { DEMO_ARTICLES, demoEdition } from '../../test/demo-edition.ts'
import { elementsOf, faultsOf, idsOf } from '../../test/html-checks.ts'
import { Sprite } from '../document/Sprite.tsx'
import type { ArticleQuery } from './address.ts'
import { articlePageOf } from './article.fixture.ts'
import { Article } from './Article.tsx'
import type { ArticlePage } from './article-page.ts'
import { claimAnchor, eventAnchor } from './edition-index.ts'
import { viewOf } from './view.ts'

const render = (edition: Edition, more: Partial<ArticlePage> = {}, query: ArticleQuery = {}) =>
  renderToStaticMarkup(
    <>
      <Sprite />
      <Article
        edition={edition}
        page={articlePageOf(edition, more)}
        view={viewOf(edition, query) ?? undefined}
      />
    </>,
  )

let edition: Edition
let html: string
beforeAll(() => {
  edition = demoEdition()
  html = render(edition)
})

test.each(DEMO_ARTICLES)('the markup of %s is sound', (name) => {
  expect(faultsOf(render(demoEdition(name)))).toEqual([])
})

test('64 events and 165 claims take at most 65 KB, compressed', () => {
  expect([edition.events.length, edition.claims.length]).toEqual([64, 165])
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(65_000)
})

test('every event and every claim has its anchor, every claim its panel', () => {
  const ids = new Set(idsOf(html))
  expect(edition.events.map((e) => eventAnchor(e.id)).filter((id) => !ids.has(id))).toEqual([])
  expect(edition.claims.map((c) => claimAnchor(c.id)).filter((id) => !ids.has(id))).toEqual([])
  expect(elementsOf(html).filter(({ attributes }) => attributes.get('id')?.startsWith('p-'))).toHaveLength(
    165,
  )
})

test('the page needs no script and has no style of its own', () => {
  expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/)
})

test('what is quoted from another language says so', () => {
  const quotations = elementsOf(html).filter(({ name }) => name === 'blockquote')
  const foreign = edition.claims.flatMap((claim) =>
    claim.citations.filter(
      (cited) => cited.quotation && edition.sources.find((s) => s.id === cited.sourceId)?.language === 'en',
    ),
  )
  expect(foreign.length).toBeGreaterThan(50)
  expect(quotations.filter(({ attributes }) => attributes.get('lang') === 'en')).toHaveLength(foreign.length)
})

test('a status is a shape and a word wherever it stands', () => {
  for (const [mark] of html.matchAll(/<button type="button" class="mark .*?<\/button>/g))
    expect(mark).toMatch(/<use href="#g-\w+"><\/use><\/svg>[a-zéà ]+<span/)
})

describe('corrections', () => {
  test('stand at their place and in the log, with what was said', () => {
    const [first] = edition.history.at(-1)!.corrections
    expect(html).toMatch(/<a href="#m-3">Rectifié le <time datetime="2025-11-10">/i)
    expect(html).toContain(`<del>${first!.said}</del>`)
    expect(html).not.toContain('class="grave"')
  })

  test('a grave one stands at the top, in later editions too', () => {
    const last = edition.history.at(-1)!
    const grave = { ...last, corrections: last.corrections.map((c) => ({ ...c, grave: true })) }
    const later = { ...last, number: 4, kind: 'minor' as const, corrections: [] }
    const shown = render({ ...edition, number: 4, history: [...edition.history.slice(0, -1), grave, later] })
    expect(shown.slice(0, shown.indexOf('class="frise"'))).toContain(
      `<a href="#${grave.corrections[0]!.anchor!}">`,
    )
    expect(faultsOf(shown)).toEqual([])
  })
})

test('a correction of an event that has gone since keeps its words and loses its link', () => {
  const [first] = edition.history.at(-1)!.corrections
  const events = edition.events.filter((event) => eventAnchor(event.id) !== first!.anchor)
  const claims = edition.claims.filter(
    (claim) => !claim.eventId || events.some((event) => event.id === claim.eventId),
  )
  const shown = render({ ...edition, events, claims })
  expect(shown).toContain(`<del>${first!.said}</del>`)
  expect(faultsOf(shown)).toEqual([])
})

describe('other views', () => {
  test('a preview says that nothing of it is public, and takes no vote', () => {
    const shown = render(edition, { preview: true })
    expect(shown).toContain('rien de cette page n’est public')
    expect(shown).not.toContain('<form method')
    expect(faultsOf(shown)).toEqual([])
  })

  test('a frozen edition names its number and leads to the current one', () => {
    const shown = render(edition, { frozen: { current: 4 } })
    expect(shown).toMatch(/Édition n°\u00a03<\/b>, figée le <time/)
    expect(shown).toContain(`<a href="/articles/${edition.slug}">Version actuelle (édition\u00a04)</a>`)
    expect(faultsOf(shown)).toEqual([])
  })

  test('as of a day it shows what was known, and says so', () => {
    const shown = render(edition, {}, { au: '2023-11-19' })
    expect(shown).toContain('Ce que l’on savait le <time')
    const [, known] = /\u00a0: (\d+)\u00a0événements sur 64/.exec(shown) ?? []
    expect(shown).toMatch(new RegExp(`aria-current="true"><b>19</b> nov. 2023<span>${known}<`))
    expect(shown).not.toContain('id="modifications"')
    expect(
      shown.match(/<\/button>(?:<sup class="refs">(?:(?!<\/sup>).)*<\/sup>)?<\/span><\/span>\s\./),
    ).toBeNull()
    expect(faultsOf(shown)).toEqual([])
  })

  test('narrowed to one actor, its log is on another page', () => {
    const shown = render(edition, {}, { acteur: 'mira-murati' })
    expect(faultsOf(shown)).toEqual([])
    expect(shown).toContain(`<a href="/articles/${edition.slug}/modifications#m-3">Rectifié`)
  })

  test('without reports, votes or data nothing leads to them', () => {
    const shown = render(edition, { report: undefined, votes: null, canVote: false })
    expect(shown).not.toMatch(/signaler|#vote|#suivre|#donnees/)
    expect(faultsOf(shown)).toEqual([])
  })
})
