import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { demoEdition } from '../../test/demo-edition.ts'
import { elementsOf, faultsOf, idsOf } from '../../test/html-checks.ts'
import { longEdition } from '../../test/long-edition.ts'
import { Sprite } from '../document/Sprite.tsx'
import { Article } from './Article.tsx'
import { articlePageOf } from './article.fixture.ts'
import { claimAnchor, eventAnchor } from './edition-index.ts'
import { viewOf } from './view.ts'

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

  test('is sound markup in each part, with the way to the next and the last', () => {
    expect(faultsOf(pages[0]!)).toEqual([])
    expect(faultsOf(pages[1]!)).toEqual([])
    expect(pages[1]).toContain(`<a rel="prev" href="/articles/${edition.slug}">`)
    expect(pages[1]).toContain(`<a rel="next" href="/articles/${edition.slug}?partie=3">`)
    expect(pages.at(-1)).not.toContain('rel="next"')
  })
})
