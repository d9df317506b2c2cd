import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { readVariable } from '../../../test/environment.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import { sweep } from './housekeeping.commands.ts'
import { insertDue, insertEdition, readRow } from './outbox.fixture.ts'
import { startJobs } from './start-jobs.ts'

const NOON = new Date('2026-01-25T12:00:00.000Z')

let newsroom: Newsroom
let url: string
beforeAll(async () => {
  newsroom = await openNewsroom()
  url = readVariable('DATABASE_URL')!
})
afterAll(() => newsroom.close())

async function count(sql: string): Promise<number> {
  const { rows } = await withConnection(url, (client) =>
    client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`),
  )
  return rows[0]!.n
}

test('two instances start at once, deliver what is due, and stop', async () => {
  const id = await insertDue(url, await insertEdition(url), ['home'], NOON)
  const instances = await Promise.all([startJobs(), startJobs()])
  await vi.waitFor(async () => expect((await readRow(url, id)).delivered_at).not.toBeNull(), {
    timeout: 20_000,
  })
  expect(await readRow(url, id)).toMatchObject({ attempts: 1 })
  expect(await Promise.all(instances.map((jobs) => jobs.isWell()))).toEqual([true, true])
  expect(await count('pgboss.schedule')).toBe(2)

  await Promise.all(instances.map((jobs) => jobs.stop()))
  expect(await Promise.all(instances.map((jobs) => jobs.isWell()))).toEqual([false, false])
  expect(
    await count(`pg_stat_activity WHERE datname = current_database() AND application_name = 'frise-taches'`),
  ).toBe(0)
})

test('housekeeping forgets what has ended, and that alone', async () => {
  const soon = new Date(NOON.getTime() + 1)
  await withConnection(url, async (client) => {
    await client.query(
      'INSERT INTO session SELECT x, id, y FROM member, (VALUES ($1, $2::timestamptz), ($3, $4)) v(x, y)',
      [...['ended', NOON, 'open', soon]],
    )
    await client.query(`INSERT INTO verification_token VALUES ('a', 'ended', $1), ('a', 'open', $2)`, [
      NOON,
      soon,
    ])
    await client.query(
      `INSERT INTO rate_limit VALUES ('ended', 1, $1), ('open', 1, $2), ('for ever', 1, NULL)`,
      [NOON.getTime(), soon.getTime()],
    )
  })
  expect(await sweep(NOON)).toEqual({ sessions: 1, tokens: 1, limits: 1 })
  expect(await count(`session WHERE session_token = 'open'`)).toBe(1)
  expect(await count(`verification_token WHERE token = 'open'`)).toBe(1)
  expect(await count(`rate_limit WHERE key <> 'ended'`)).toBe(2)
})
