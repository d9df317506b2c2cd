import { expect, test } from 'vitest'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { testDatabase } from './database.ts'

async function one(url: string, sql: string): Promise<unknown> {
  const { rows } = await withConnection(url, (client) => client.query<{ found: unknown }>(sql))
  return rows[0]?.found
}

test('each test file has a migrated database of its own, and nothing is left of it', async () => {
  const [mine, other] = await Promise.all([testDatabase(), testDatabase()])
  const migrations = 'SELECT count(*)::int AS found FROM _prisma_migrations WHERE finished_at IS NOT NULL'
  expect(await one(mine.url, migrations)).toBeGreaterThan(0)

  await one(mine.url, 'CREATE TABLE only_mine ()')
  const table = `SELECT to_regclass('only_mine')::text AS found`
  expect(await one(mine.url, table)).toBe('only_mine')
  expect(await one(other.url, table)).toBeNull()

  await mine.drop()
  const name = new URL(mine.url).pathname.slice(1)
  expect(
    await one(other.url, `SELECT count(*)::int AS found FROM pg_database WHERE datname = '${name}'`),
  ).toBe(0)
  await other.drop()
})
