import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { CHANNEL } from '#lib/platform/db/stale-tags.ts'
import {
  articleWith,
  eventOn,
  first,
  newsroom,
  update,
  type Newsroom,
} from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { press } from './press.ts'

let database: TestDatabase
let room: Newsroom
let articleId: string

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Un fait.')
  articleId = await articleWith(room, 'principal', [event.id])
  await publishArticle(room.member, first(articleId))
})
afterAll(async () => {
  await press().stop()
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

/** Keeps a page of the article as soon as the store hears. */
async function keepPage(): Promise<void> {
  const make = async () => ({ status: 200, headers: {}, body: 'page', tags: [`article:${articleId}`] })
  await vi.waitFor(
    async () => {
      await press().store.obtain('/page', make)
      expect(isCurrent()).toBe(true)
    },
    { timeout: 10_000 },
  )
}
const isCurrent = () => press().store.peek('/page') !== undefined

/** Announcements arrive in the order of commits: when one made now is heard, so are all before it. */
async function allHeard(): Promise<void> {
  await press().store.obtain('/marker', async () => ({
    status: 200,
    headers: {},
    body: '',
    tags: ['marker'],
  }))
  await desk().$executeRaw`SELECT pg_notify(${CHANNEL}, 'marker')`
  await vi.waitFor(() => expect(press().store.peek('/marker')).toBeUndefined(), { timeout: 10_000 })
}

test('whoever asks after a publication never gets the page of before', async () => {
  await keepPage()
  await publishArticle(room.member, update(articleId))
  expect(isCurrent()).toBe(false)
})

test('a publication of another article leaves the page as it is', async () => {
  await allHeard()
  await keepPage()
  const event = await eventOn(room, '2023-11-18', 'Un autre fait.')
  await publishArticle(room.member, first(await articleWith(room, 'autre', [event.id])))
  await allHeard()
  expect(isCurrent()).toBe(true)
})

test('what another instance commits is heard; what it rolls back is not', async () => {
  await keepPage()
  const announce = `article:${articleId}`
  const refused = desk().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${announce})`
    throw new Error('rolled back')
  })
  await expect(refused).rejects.toThrow('rolled back')
  await allHeard()
  expect(isCurrent()).toBe(true)
  await desk().$executeRaw`SELECT pg_notify(${CHANNEL}, ${announce})`
  await allHeard()
  expect(isCurrent()).toBe(false)
})

test('when its connection is cut nothing counts as current, until it hears again and makes all anew', async () => {
  await keepPage()
  const cut = await desk().$queryRaw<object[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'frise-ecoute' AND datname = current_database()`
  expect(cut).toHaveLength(1)
  await vi.waitFor(() => expect(isCurrent()).toBe(false), { timeout: 10_000 })
  await keepPage()
})
