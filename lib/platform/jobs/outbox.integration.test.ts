import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, withConnection } from '#lib/platform/postgres/connection.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import { readVariable } from '../../../test/environment.ts'
import { deliverOutbox, retryDelay } from './outbox.commands.ts'
import { insertDue, insertEdition, readRow } from './outbox.fixture.ts'

const NOON = new Date('2026-11-25T12:00:00.000Z')
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const clock = (minutes: number) => () => at(minutes)

let newsroom: Newsroom
let url: string
let editionId: string
let ear: Awaited<ReturnType<typeof connect>>
const heard: string[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  url = readVariable('DATABASE_URL')!
  editionId = await insertEdition(url)
  ear = await connect(url)
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await ear.query('LISTEN frise_stale')
})
afterAll(async () => {
  await ear.end()
  await newsroom.close()
})
beforeEach(async () => {
  await withConnection(url, (client) => client.query('DELETE FROM outbox_message'))
  await listened()
})

/** What has been announced since the last call: Postgres sends announcements before it answers the next query. */
async function listened(): Promise<string[]> {
  await ear.query('SELECT')
  return heard.splice(0)
}

test('a due row is announced and delivered, once', async () => {
  const id = await insertDue(url, editionId, ['article:a', 'home'], NOON)
  expect(await deliverOutbox(clock(1))).toEqual({ delivered: 1, failed: 0 })
  expect(await listened()).toEqual(['article:a home'])
  expect(await readRow(url, id)).toMatchObject({ attempts: 1, last_error: null, delivered_at: at(1) })

  expect(await deliverOutbox(clock(2))).toEqual({ delivered: 0, failed: 0 })
  expect(await listened()).toEqual([])
})

test('a row that is not yet due waits', async () => {
  const id = await insertDue(url, editionId, ['home'], at(5))
  expect(await deliverOutbox(clock(4))).toEqual({ delivered: 0, failed: 0 })
  expect(await readRow(url, id)).toMatchObject({ attempts: 0, delivered_at: null })
  expect(await deliverOutbox(clock(5))).toEqual({ delivered: 1, failed: 0 })
})

test('a channel that nothing delivers yet keeps its rows', async () => {
  await withConnection(url, (client) =>
    client.query(`INSERT INTO outbox_message (edition_id, channel, due_at) VALUES ($1, 'webhook', $2)`, [
      editionId,
      NOON,
    ]),
  )
  expect(await deliverOutbox(clock(1))).toEqual({ delivered: 0, failed: 0 })
})

test('tags that fill more than one announcement are all said', async () => {
  const tags = Array.from({ length: 250 }, (_, n) => `event:${n}`)
  await insertDue(url, editionId, tags, NOON)
  await deliverOutbox(clock(1))
  const said = await listened()
  expect(said.map((payload) => payload.split(' ').length)).toEqual([100, 100, 50])
  expect(said.join(' ').split(' ')).toEqual(tags)
})

test('a row that fails says why, stops nobody, and comes back later and later', async () => {
  const tooLong = 'x'.repeat(9_000) // no announcement carries it
  const bad = await insertDue(url, editionId, [tooLong], NOON)
  const good = await insertDue(url, editionId, ['home'], at(0.5))

  expect(await deliverOutbox(clock(1))).toEqual({ delivered: 1, failed: 1 })
  expect(await readRow(url, good)).toMatchObject({ delivered_at: at(1) })
  const once = await readRow(url, bad)
  expect(once).toMatchObject({ attempts: 1, delivered_at: null, due_at: at(2) })
  expect(once.last_error).toMatch(/payload string too long/)

  expect(await deliverOutbox(clock(1.5))).toEqual({ delivered: 0, failed: 0 })
  expect(await deliverOutbox(clock(2))).toEqual({ delivered: 0, failed: 1 })
  expect(await readRow(url, bad)).toMatchObject({ attempts: 2, due_at: at(4) })

  await withConnection(url, (client) =>
    client.query(`UPDATE outbox_message SET tags = '{home}' WHERE id = $1`, [bad]),
  )
  expect(await deliverOutbox(clock(4))).toEqual({ delivered: 1, failed: 0 })
  expect(await readRow(url, bad)).toMatchObject({ attempts: 3, last_error: null, delivered_at: at(4) })
})

test('the wait grows to an hour, and no further', () => {
  const minutes = [1, 2, 3, 6, 7, 40].map((attempts) => retryDelay(attempts) / 60_000)
  expect(minutes).toEqual([1, 2, 4, 32, 60, 60])
})

test('two workers at once deliver each row once', async () => {
  const tags = Array.from({ length: 40 }, (_, n) => `article:${n}`)
  for (const tag of tags) await insertDue(url, editionId, [tag], NOON)
  const results = await Promise.all([1, 2, 3].map(() => deliverOutbox(clock(1))))
  expect(results.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(tags.length)
  expect((await listened()).sort()).toEqual([...tags].sort())
})

test('a row that another worker is at is passed over, and comes back if that worker died with it', async () => {
  const id = await insertDue(url, editionId, ['home'], NOON)
  await withConnection(url, async (other) => {
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM outbox_message WHERE id = $1 FOR UPDATE', [id])
    expect(await deliverOutbox(clock(1))).toEqual({ delivered: 0, failed: 0 })
    // claimed and never recorded: what a killed worker leaves
    await other.query('UPDATE outbox_message SET attempts = 1, due_at = $2 WHERE id = $1', [id, at(6)])
    await other.query('COMMIT')
  })
  expect(await deliverOutbox(clock(5))).toEqual({ delivered: 0, failed: 0 })
  expect(await deliverOutbox(clock(6))).toEqual({ delivered: 1, failed: 0 })
})
