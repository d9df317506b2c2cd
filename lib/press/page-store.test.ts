import { expect, test, vi } from 'vitest'
import { PageStore, type StoreOptions } from './page-store.ts'
import type { Made } from './page.ts'

const made = (body: string, more: Partial<Made> = {}): Made => ({
  status: 200,
  headers: {},
  body,
  tags: ['article:1'],
  ...more,
})

function hearingStore(options: StoreOptions = {}) {
  const store = new PageStore(options)
  store.hear()
  return store
}

/** A render that ends when it is told to. */
function pending(): {
  make: () => Promise<Made>
  finish: (page: Made) => void
  fail: (error: Error) => void
  calls: () => number
} {
  let settle: { resolve: (page: Made) => void; reject: (error: Error) => void }
  const make = vi.fn(() => new Promise<Made>((resolve, reject) => (settle = { resolve, reject })))
  return {
    make,
    finish: (page) => settle.resolve(page),
    fail: (error) => settle.reject(error),
    calls: () => make.mock.calls.length,
  }
}

const text = async (store: PageStore, key: string, make: () => Promise<Made>) => {
  const { page, outdated } = await store.obtain(key, make)
  return `${page.body.toString()}${outdated ? ' (outdated)' : ''}`
}

test('a page is made once, then kept', async () => {
  const store = hearingStore()
  const make = vi.fn(async () => made('one'))
  await store.obtain('/', make)
  await store.obtain('/', make)
  expect(make).toHaveBeenCalledTimes(1)
  expect(store.peek('/')?.body.toString()).toBe('one')
})

test('however many ask at once, one render a key', async () => {
  const store = hearingStore()
  const render = pending()
  const all = Promise.all([1, 2, 3].map(() => text(store, '/', render.make)))
  render.finish(made('one'))
  expect(await all).toEqual(['one', 'one', 'one'])
  expect(render.calls()).toBe(1)
})

test('an announced tag makes a page be made again, and leaves the others', async () => {
  const store = hearingStore()
  await store.obtain('/a', async () => made('a'))
  await store.obtain('/b', async () => made('b', { tags: ['article:2'] }))
  store.markStale(['article:1'])
  expect(store.peek('/a')).toBeUndefined()
  expect(store.peek('/b')).toBeDefined()
  expect(await text(store, '/a', async () => made('a, again'))).toBe('a, again')
})

test('what changes during a render is read again before anybody gets it', async () => {
  const store = hearingStore()
  const render = pending()
  const first = text(store, '/', render.make)
  store.markStale(['article:1'])
  const second = text(store, '/', render.make)
  render.finish(made('before'))
  await vi.waitFor(() => expect(render.calls()).toBe(2))
  render.finish(made('after'))
  expect(await Promise.all([first, second])).toEqual(['after', 'after'])
})

test('an unknown address that is published during the render is found', async () => {
  const store = hearingStore()
  const render = pending()
  const answer = text(store, '/articles/new', render.make)
  store.markStale(['article:9'])
  render.finish(made('unknown', { status: 404, tags: null }))
  await vi.waitFor(() => expect(render.calls()).toBe(2))
  render.finish(made('the article', { tags: ['article:9'] }))
  expect(await answer).toBe('the article')
})

test('a page that changes faster than it can be made is answered, and not kept as current', async () => {
  const store = hearingStore()
  const make = vi.fn(async () => {
    store.markStale(['article:1'])
    return made('moving')
  })
  expect(await text(store, '/', make)).toBe('moving')
  expect(make).toHaveBeenCalledTimes(5)
  expect(store.peek('/')).toBeUndefined()
})

test('an answer without tags is never kept, and takes the kept copy away', async () => {
  const store = hearingStore()
  await store.obtain('/', async () => made('one'))
  store.markStale(['article:1'])
  await store.obtain('/', async () => made('gone', { status: 404, tags: null }))
  expect(store.bytes).toBe(0)
})

test('when a page cannot be made, the older copy stays in service and says so; soon it is tried again', async () => {
  let now = 0
  const failures: unknown[] = []
  const store = hearingStore({ now: () => now, rest: 1000, onFailure: (error) => failures.push(error) })
  await store.obtain('/', async () => made('one'))
  store.markStale(['article:1'])
  const failing = vi.fn(async () => Promise.reject(new Error('no database')))
  expect(await text(store, '/', failing)).toBe('one (outdated)')
  expect(await text(store, '/', failing)).toBe('one (outdated)')
  expect(failing).toHaveBeenCalledTimes(1)
  expect(failures).toHaveLength(1)
  now = 1001
  expect(await text(store, '/', async () => made('two'))).toBe('two')
})

test('when a page takes too long, the older copy is given', async () => {
  const store = hearingStore({ patience: 1 })
  await store.obtain('/', async () => made('one'))
  store.markStale(['article:1'])
  expect(await text(store, '/', pending().make)).toBe('one (outdated)')
})

test('without an older copy the failure is the caller’s, and the next one tries again', async () => {
  const store = hearingStore()
  await expect(store.obtain('/', async () => Promise.reject(new Error('no database')))).rejects.toThrow(
    'no database',
  )
  expect(await text(store, '/', async () => made('one'))).toBe('one')
})

test('a withdrawn article does not come back as the older copy', async () => {
  const store = hearingStore()
  await store.obtain('/articles/a', async () => made('secret'))
  await store.obtain('/articles/b', async () => made('b', { tags: ['article:2'] }))
  store.markStale(['gone:1'])
  await expect(
    store.obtain('/articles/a', async () => Promise.reject(new Error('no database'))),
  ).rejects.toThrow()
  expect(store.peek('/articles/b')).toBeDefined()
})

test('while it hears nothing no copy is current, but each serves when nothing newer can be made', async () => {
  const store = hearingStore()
  await store.obtain('/', async () => made('one'))
  store.deaf()
  expect(store.peek('/')).toBeUndefined()
  expect(await text(store, '/', async () => Promise.reject(new Error('no database')))).toBe('one (outdated)')
})

test('after it was deaf everything is made again, also what was being made', async () => {
  const store = hearingStore()
  store.deaf()
  const render = pending()
  const answer = text(store, '/', render.make)
  store.hear()
  render.finish(made('read before it heard'))
  await vi.waitFor(() => expect(render.calls()).toBe(2))
  render.finish(made('read after'))
  expect(await answer).toBe('read after')
  expect(store.peek('/')).toBeDefined()
})

test('it stays within its bytes, and keeps what is read', async () => {
  const store = hearingStore({ maxBytes: 20_000 })
  const page = 'x'.repeat(2000) // 5 024 bytes with its compressed forms
  for (const key of ['/a', '/b', '/c']) await store.obtain(key, async () => made(page))
  store.peek('/a')
  await store.obtain('/d', async () => made(page))
  expect(store.bytes).toBeLessThanOrEqual(20_000)
  expect(['/a', '/b', '/c', '/d'].map((key) => store.peek(key) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('a page that changes by itself is current until then, and not from then on', async () => {
  let now = 1_000
  const store = hearingStore({ now: () => now })
  await store.obtain('/', async () => made('with a banner', { freshUntil: 2_000 }))
  now = 1_999
  expect(store.peek('/')).toBeDefined()
  now = 2_000
  expect(store.peek('/')).toBeUndefined()
  expect(await text(store, '/', async () => made('without'))).toBe('without')
})
