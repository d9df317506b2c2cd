import { expect, test } from 'vitest'
import { headersOf, tagHeaders } from './page-headers.ts'
import { pageOf } from './page.ts'

const event = (n: number) => `event:01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
const events = Array.from({ length: 300 }, (_, n) => event(n))

test('a page names its tags, each once, as both kinds of cache read them', () => {
  expect(tagHeaders(['home', 'article:a', 'home'])).toEqual({
    'cache-tag': 'home,article:a',
    'surrogate-key': 'home article:a',
  })
})

test('what depends on nothing, and what is never kept, names nothing', () => {
  expect([tagHeaders([]), tagHeaders(null)]).toEqual([{}, {}])
})

test('events are not named, wherever they stand', () => {
  expect(tagHeaders([...events, 'article:a', 'feed'])).toEqual({
    'cache-tag': 'article:a,feed',
    'surrogate-key': 'article:a feed',
  })
})

test('a header never exceeds 2 KB', () => {
  const articles = events.map((tag) => tag.replace('event', 'article'))
  const named = tagHeaders(articles)['cache-tag'] ?? ''
  expect(named.length).toBeGreaterThan(2_000)
  expect(named.length).toBeLessThanOrEqual(2_048)
  expect(articles).toEqual(expect.arrayContaining(named.split(',')))
})

test('nothing in a tag can make another header', () => {
  expect(tagHeaders(['home', 'a\r\nset-cookie: b', 'c d'])).toMatchObject({ 'surrogate-key': 'home' })
})

test('every answer of a kept page carries them', () => {
  const page = pageOf({ status: 200, headers: { 'content-type': 'text/html' }, body: 'x', tags: ['home'] })
  expect(headersOf(page, 'identity', 'https://exemple.fr')).toMatchObject({ 'cache-tag': 'home' })
})
