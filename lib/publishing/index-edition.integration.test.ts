import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { articleWith, eventOn, first, newsroom, update, type Newsroom } from './newsroom.fixture.ts'
import { publishArticle } from './publish.commands.ts'
import { rebuildIndex } from './rebuild-index.commands.ts'

let database: TestDatabase
let room: Newsroom
let shared: { id: string; claimId: string }[]
let older: string
let newer: string
let quoting: string

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  shared = await Promise.all(['2023-11-17', '2023-11-18'].map((day) => eventOn(room, day, `Fait du ${day}.`)))
  const ids = shared.map((event) => event.id)
  older = await articleWith(room, 'ancien', ids)
  newer = await articleWith(room, 'recent', ids)
  quoting = await articleWith(room, 'analyse', [], [shared[0]!.claimId])
  await publishArticle(room.member, first(older))
  await publishArticle(room.member, first(newer))
  await publishArticle(room.member, first(quoting))
})
afterAll(async () => {
  await desk().$disconnect()
  await database.drop()
})

const holders = async () => {
  const rows = await desk().publishedEvent.findMany({
    where: { canonical: true },
    orderBy: { sortKey: 'asc' },
  })
  return rows.map((row) => row.articleId)
}
const claimHolder = () =>
  desk().publishedClaim.findFirstOrThrow({ where: { claimId: shared[0]!.claimId, canonical: true } })

const INDEX = [
  ...['published_article', 'published_event', 'published_claim', 'published_actor', 'listing'],
  ...['search_event', 'search_claim', 'search_article', 'search_word'],
]
const image = () =>
  withConnection(database.url, async (client) => {
    const lines: string[] = []
    for (const table of INDEX) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT t::text AS line FROM ${table} t ORDER BY 1`,
      )
      lines.push(...rows.map(({ line }) => `${table} ${line}`))
    }
    return lines
  })

test('an event of two articles is listed once, as the newest edition has it', async () => {
  expect(await holders()).toEqual([newer, newer])
  await publishArticle(room.member, update(older))
  expect(await holders()).toEqual([older, older])
})

test('a claim is listed where its event stands, not where an analysis takes it up', async () => {
  await publishArticle(room.member, update(quoting))
  expect((await claimHolder()).articleId).not.toBe(quoting)
})

test('an event that leaves the newest article is listed from the other', async () => {
  await publishArticle(room.member, update(newer))
  await desk().timelineEntry.deleteMany({ where: { articleId: newer, eventId: shared[0]!.id } })
  await publishArticle(room.member, update(newer))
  expect(await holders()).toEqual([older, newer])
  expect((await claimHolder()).articleId).toBe(older)
})

test('the actor of a list stands in it once, with the date of the event', async () => {
  const listed = await desk().listing.findMany({
    where: { listId: room.actor.id },
    orderBy: [{ sortKey: 'asc' }, { articleId: 'asc' }],
  })
  expect(listed.map((row) => row.entryId)).toEqual([shared[0]!.id, shared[1]!.id, shared[1]!.id])
})

test('search finds words of the event, whatever their accents', async () => {
  const found = (words: string) => desk().$queryRaw<unknown[]>`
    SELECT 1 FROM search_event WHERE search @@ search_query(${words}, '{}')`
  expect(await found('fàit')).toHaveLength(2)
  expect(await found('introuvable')).toHaveLength(0)
})

test('the index made again from editions is the same, byte for byte', async () => {
  await formerActor()
  await desk().article.update({ where: { id: quoting }, data: { archivedAt: new Date() } })
  await desk().publishedArticle.update({ where: { articleId: quoting }, data: { state: 'archived' } })
  const before = await image()
  expect(before.length).toBeGreaterThan(10)
  expect(await rebuildIndex()).toBe(3)
  expect(await image()).toEqual(before)
})

/** An actor whom an edition names, and the one after does not. */
async function formerActor() {
  const { id: actorId } = await desk().actor.create({
    data: { slug: 'bob', name: 'Bob', kind: 'person', aliases: ['B.'] },
  })
  const place = { eventId: shared[1]!.id, actorId }
  await desk().participation.create({ data: { ...place, position: 1 } })
  await publishArticle(room.member, update(older))
  await desk().participation.delete({ where: { eventId_actorId: place } })
  await publishArticle(room.member, update(older))
}

test('a withdrawn article is in no list of the index made again', async () => {
  const gone = { withdrawnAt: new Date(), withdrawalReason: 'À la demande du tribunal.' }
  await desk().article.update({ where: { id: older }, data: gone })
  await rebuildIndex()
  const row = await desk().publishedArticle.findUniqueOrThrow({
    where: { articleId: older },
    include: { events: true, claims: true, listings: true },
  })
  expect(row).toMatchObject({
    state: 'withdrawn',
    withdrawalReason: gone.withdrawalReason,
    events: [],
    claims: [],
    listings: [],
  })
  expect(await holders()).toEqual([newer])
})
