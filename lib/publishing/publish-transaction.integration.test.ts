import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { connect } from '#lib/platform/postgres/connection.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { articleWith, eventOn, first, newsroom, update, type Newsroom } from './newsroom.fixture.ts'
import { publishArticle } from './publish.commands.ts'

let database: TestDatabase
let room: Newsroom
let articleId: string
let observer: pg.Client
let ear: pg.Client
let heard: string[]
let arrived = () => {}

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Ada part.')
  articleId = await articleWith(room, 'article', [event.id])
  await publishArticle(room.member, first(articleId))
  observer = await connect(database.url)
  await observer.query(TRAPS)
  ear = await connect(database.url)
  ear.on('notification', ({ payload = '' }) => {
    heard.push(payload)
    arrived()
  })
  await ear.query('LISTEN frise_stale')
})
beforeEach(() => {
  heard = []
})
afterAll(async () => {
  await Promise.all([observer.end(), ear.end(), desk().$disconnect()])
  await database.drop()
})

// Each step of a publication writes to its own table: a trigger there ends the very connection that writes, or makes its
// commit wait, when the test has said so in `trap`.
const WRITTEN = [
  ...['edition', 'address', 'published_article', 'published_event', 'published_claim'],
  ...['listing', 'published_actor', 'outbox_message'],
]
const TRAPS = `
  CREATE TABLE trap (step text);
  CREATE FUNCTION spring() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT FROM trap WHERE step = TG_ARGV[0]) THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
    IF EXISTS (SELECT FROM trap WHERE step = 'wait') AND TG_ARGV[0] = 'commit' THEN PERFORM pg_advisory_xact_lock(42); END IF;
    RETURN NULL;
  END $$;
  ${WRITTEN.map((table) => `CREATE TRIGGER zz_trap AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION spring('${table}');`).join('\n')}
  CREATE CONSTRAINT TRIGGER zz_trap_at_commit AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION spring('commit');`

const setTrap = (step: string) => observer.query('INSERT INTO trap VALUES ($1)', [step])
const clearTraps = () => observer.query('DELETE FROM trap')

/** Everything that a publication writes. */
async function image(): Promise<string> {
  const tables = ['article', ...WRITTEN].map(
    (t) => `(SELECT string_agg(t::text, '|' ORDER BY t::text) FROM ${t} t)`,
  )
  const { rows } = await observer.query<{ image: string }>(
    `SELECT md5(concat_ws('#', ${tables.join(', ')})) AS image`,
  )
  return rows[0]!.image
}

/** Postgres delivers in the order of commits: what was announced before this mark has arrived with it. */
async function heardSoFar(): Promise<string[]> {
  const mark = new Promise<void>((resolve) => {
    arrived = () => {
      if (heard.includes('mark')) resolve()
    }
  })
  await observer.query(`NOTIFY frise_stale, 'mark'`)
  await mark
  const before = heard.filter((payload) => payload !== 'mark')
  heard = []
  return before
}

test.for([...WRITTEN, 'commit'])(
  'killed at «%s»: nothing is left and nothing was announced',
  async (step) => {
    await desk().actor.update({ where: { id: room.actor.id }, data: { name: `Ada ${step}` } })
    await desk().article.update({
      where: { id: articleId },
      data: { slug: `article-${step.replaceAll('_', '-')}` },
    })
    const before = await image()
    await setTrap(step)
    await expect(publishArticle(room.member, update(articleId))).rejects.toThrow()
    await clearTraps()
    expect(await image()).toBe(before)
    expect(await heardSoFar()).toEqual([])
  },
)

test('what is stale is announced when the edition is committed, and not before', async () => {
  await setTrap('wait')
  await observer.query('SELECT pg_advisory_lock(42)')
  const published = publishArticle(room.member, update(articleId))
  await everythingButCommitted()
  expect(await heardSoFar()).toEqual([])
  await clearTraps()
  await observer.query('SELECT pg_advisory_unlock(42)')
  await published
  const tags = (await heardSoFar()).join(' ').split(' ')
  expect(tags).toEqual(
    expect.arrayContaining(['home', 'feed', `article:${articleId}`, `actor:${room.actor.id}`]),
  )
})

/** Until the publication waits for the lock that its commit asks for. */
async function everythingButCommitted(): Promise<void> {
  const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 42 AND NOT granted`
  while ((await observer.query(waiting)).rowCount === 0) continue
}

test('the outbox keeps a receipt, and no row that nothing delivers', async () => {
  const { editionId } = await publishArticle(room.member, update(articleId))
  const rows = await desk().outboxMessage.findMany({ where: { editionId }, orderBy: { channel: 'asc' } })
  expect(rows).toMatchObject([
    { channel: 'cache', deliveredAt: expect.any(Date) as unknown },
    { channel: 'mail', deliveredAt: null },
  ])
})
