import { expect, test } from 'vitest'
import type { EditionClaim, EditionSource } from '#lib/domain/edition.schema.ts'
import { originsOf } from './origins.ts'

const source = (id: string, originId: string | null = null, tier: EditionSource['tier'] = 'secondary') =>
  ({ id, originId, tier }) as EditionSource
const claimBy = (...ids: string[]) => ({ citations: ids.map((sourceId) => ({ sourceId })) }) as EditionClaim
const byId = (...sources: EditionSource[]) => new Map(sources.map((s) => [s.id, s]))

test('articles that pass one on have its origin, through several hands', () => {
  const all = byId(source('reuters'), source('a', 'reuters'), source('b', 'a'), source('c', 'reuters'))
  expect(originsOf(claimBy('reuters', 'a', 'b', 'c'), all)).toMatchObject({
    documents: 4,
    origins: 1,
    areArticles: true,
    only: { id: 'reuters' },
  })
})

test('an origin that the edition does not hold is one all the same', () => {
  expect(originsOf(claimBy('a', 'b'), byId(source('a', 'lost'), source('b', 'lost')))).toMatchObject({
    origins: 1,
    only: null,
  })
})

test('sources that each speak for themselves need no remark', () => {
  expect(originsOf(claimBy('a', 'b'), byId(source('a'), source('b', null, 'primary')))).toBeNull()
})

test('a circle of sources ends', () => {
  expect(originsOf(claimBy('a', 'b'), byId(source('a', 'b'), source('b', 'a')))).not.toBeUndefined()
})
