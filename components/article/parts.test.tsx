import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import { demoEdition } from '../../test/demo-edition.ts'
import { elementsOf, faultsOf, idsOf } from '../../test/html-checks.ts'
import { longEdition } from '../../test/long-edition.ts'
import { Sprite } from '../document/Sprite.tsx'
import { Article } from './Article.tsx'
import { articlePageOf } from './article.fixture.ts'
import { claimAnchor, eventAnchor } from './edition-index.ts'
import { partsByAnchor } from './places.ts'
import { viewOf } from './view.ts'

const ALONE = '0199d3a0-0000-7000-8000-000000000001'

const partOf = (edition: Edition, part: number) =>
  renderToStaticMarkup(
    <>
      <Sprite />
      <Article
        edition={edition}
        page={articlePageOf(edition)}
        view={viewOf(edition, { partie: String(part) })!}
      />
    </>,
  )

test('the demonstration, 64 events and 165 claims, is one page', () => {
  expect(viewOf(demoEdition())!.parts).toHaveLength(1)
})

describe('a chronology of a thousand events', () => {
  let edition: Edition
  let pages: string[]
  beforeAll(() => {
    edition = longEdition(1000)
    pages = viewOf(edition)!.parts.map((_, n) => partOf(edition, n + 1))
  })

  test('is told in parts of which none is over 60 KB, compressed', () => {
    const sizes = pages.map((html) => brotliCompressSync(html).length)
    expect(sizes.filter((size) => size > 60_000)).toEqual([])
    expect(pages.length).toBeLessThan(25)
  })

  test('tells each event and each claim once, under its anchor', () => {
    const told = pages.flatMap((html) =>
      elementsOf(html).flatMap(({ name, attributes }) => {
        const id = attributes.get('id') ?? ''
        return (name === 'li' && attributes.get('class')?.startsWith('event')) || id.startsWith('a-')
          ? [id]
          : []
      }),
    )
    const expected = [
      ...edition.events.map(({ id }) => eventAnchor(id)),
      ...edition.claims
        .filter(({ eventId }) => edition.events.some(({ id }) => id === eventId))
        .map(({ id }) => claimAnchor(id)),
    ]
    expect(told.filter((id) => id.startsWith('e-')).toSorted()).toEqual(
      expected.filter((id) => id.startsWith('e-')).toSorted(),
    )
    expect(new Set(told).isSupersetOf(new Set(expected))).toBe(true)
    expect(told).toHaveLength(new Set(told).size)
  })

  test('has every event’s anchor on its first page: where it is told, or a line that leads there', () => {
    const ids = new Set(idsOf(pages[0]!))
    expect(edition.events.filter(({ id }) => !ids.has(eventAnchor(id)))).toEqual([])
  })

  describe('with an analysis at its end, a contradiction far away and a claim that no words say', () => {
    let odd: Edition
    let told: string[]
    beforeAll(() => {
      const demo = demoEdition()
      const analysis = demo.blocks.findLast((block) => block.kind === 'text')!
      const ofText = demo.claims.filter(({ eventId, id }) => !eventId && claimsIn(analysis.body).has(id))
      const [first, last] = [edition.claims[0]!, edition.claims.at(-1)!]
      const alone = {
        ...last,
        id: ALONE,
        eventId: null,
        statement: 'Dit nulle part.',
      }
      odd = {
        ...edition,
        blocks: [...edition.blocks, analysis],
        claims: [{ ...first, contradictsId: last.id }, ...edition.claims.slice(1), ...ofText, alone],
        sources: demo.sources,
      }
      told = viewOf(odd)!.parts.map((_, n) => partOf(odd, n + 1))
    })

    test('every claim has its place, and the map of places says in which part', () => {
      const places = partsByAnchor(odd, viewOf(odd)!.parts)
      const ids = told.map((html) => new Set(idsOf(html)))
      const missing = odd.claims.filter(({ id }) => {
        const part = places.get(claimAnchor(id))
        return !part || !ids[part - 1]!.has(claimAnchor(id))
      })
      expect(missing).toEqual([])
    })

    test('what no words say is shown once', () => {
      const anchor = claimAnchor(ALONE)
      expect(told.map((html) => idsOf(html).filter((id) => id === anchor).length)).toEqual([
        ...told.slice(1).map(() => 0),
        1,
      ])
      expect(told.at(-1)).toContain('Dit nulle ')
    })

    test('what contradicts a claim in another part is named, with the way there', () => {
      const last = claimAnchor(edition.claims.at(-1)!.id)
      expect(told[0]).toMatch(
        new RegExp(`Contredit\\u00a0: <a href="/articles/[a-z-]+\\?partie=\\d+#${last}">`),
      )
    })
  })

  test('is sound markup in each part, with the way to the next and the last', () => {
    expect(faultsOf(pages[0]!)).toEqual([])
    expect(faultsOf(pages[1]!)).toEqual([])
    expect(pages[1]).toContain(`<a rel="prev" href="/articles/${edition.slug}">`)
    expect(pages[1]).toContain(`<a rel="next" href="/articles/${edition.slug}?partie=3">`)
    expect(pages.at(-1)).not.toContain('rel="next"')
  })
})
