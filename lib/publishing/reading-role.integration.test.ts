import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { articleWith, eventOn, first, newsroom } from './newsroom.fixture.ts'
import { publishArticle } from './publish.commands.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  const room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Ada part.')
  await publishArticle(room.member, first(await articleWith(room, 'article', [event.id])))
  await desk().setting.createMany({
    data: [
      { key: 'public.publication', value: { name: 'Essai' } },
      { key: 'webhooks', value: {} },
    ],
  })
})
afterAll(async () => {
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

const PUBLIC = [
  ['edition', 'published_article', 'published_event', 'published_claim', 'published_actor', 'listing'],
  ['search_event', 'search_claim', 'search_article', 'search_word'],
  ['address', 'category', 'setting', 'author', 'media', 'vote', 'campaign'], // the last four by column
].flat()

const asReader = (sql: string) =>
  withConnection(database.url, async (client) => {
    await client.query('SET ROLE frise_reader')
    return client.query(sql).then(
      () => 'accepted',
      (error: unknown) => (error as { code: string }).code,
    )
  })

test('the reading side sees what is published', async () => {
  expect(await reading().publishedEvent.count()).toBe(1)
  const edition = await reading().edition.findFirstOrThrow()
  expect(edition.document).toMatchObject({ slug: 'article' })
})

test('every other table is refused to it', async () => {
  const tables = await desk().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const closed = tables.map(({ name }) => name).filter((name) => !PUBLIC.includes(name))
  expect(closed).toEqual(
    expect.arrayContaining(['article', 'timeline_event', 'claim', 'revision', 'source', 'member', 'session']),
  )
  const answers = await Promise.all(
    closed.map(async (name) => `${name} ${await asReader(`SELECT FROM ${name}`)}`),
  )
  expect(answers).toEqual(closed.map((name) => `${name} 42501`))
})

test.for(['SELECT reader_key FROM vote', 'SELECT code FROM campaign', 'SELECT member_id FROM author'])(
  '%s is refused',
  async (sql) => {
    expect(await asReader(sql)).toBe('42501')
  },
)

test('of the settings it sees those that are public', async () => {
  expect(await reading().setting.findMany({ select: { key: true } })).toEqual([{ key: 'public.publication' }])
})

test('a query that goes from an edition to its draft is refused by Postgres', async () => {
  const draft = reading().edition.findFirst({ include: { article: true } })
  await expect(draft).rejects.toThrow(/42501|permission denied/)
})

test('it writes nothing, not even what it may read', async () => {
  await expect(reading().$queryRaw`DELETE FROM listing RETURNING 1`).rejects.toThrow(
    /25006|read-only|42501|permission denied/,
  )
})
