import { expect, test } from 'vitest'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { staleTags } from './stale-tags.ts'

const edition = (actors: string[], events: string[]) =>
  ({
    articleId: 'a',
    events: events.map((id) => ({ id })),
    actors: actors.map((id) => ({ id })),
    categories: [{ id: 'c' }],
    authors: [{ id: 'u' }],
  }) as Edition

test('a first edition makes its own pages and the lists stale', () => {
  const tags = ['home', 'feed', 'article:a', 'event:e', 'actor:x', 'category:c', 'author:u']
  expect(staleTags(edition(['x'], ['e']), null).sort()).toEqual(tags.sort())
})

test('so are the pages of whom and what an edition no longer has', () => {
  const tags = staleTags(edition(['x'], ['e']), edition(['x', 'gone'], ['e', 'old']))
  expect(tags).toEqual(expect.arrayContaining(['actor:gone', 'event:old']))
  expect(new Set(tags).size).toBe(tags.length)
})
