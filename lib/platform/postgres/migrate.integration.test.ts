import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyFolder } from './cluster.fixture.ts'
import { withConnection } from './connection.ts'
import { ensureDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { startThrowaway, type Throwaway } from './throwaway.ts'

let server: Throwaway
let url: string
let databases = 0

beforeAll(async () => void (server = await startThrowaway()), 60_000)
afterAll(() => server.stop())
beforeEach(async () => {
  const name = `migrate_${++databases}`
  await ensureDatabase(server.url('postgres'), name)
  url = server.url(name)
})

function folderOf(migrations: Record<string, string>, dir = emptyFolder()): string {
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(path.join(dir, name), { recursive: true })
    writeFileSync(path.join(dir, name, 'migration.sql'), sql)
  }
  writeFileSync(path.join(dir, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return dir
}

const ask = async (sql: string) =>
  (await withConnection(url, (client) => client.query<Record<string, unknown>>(sql))).rows
const tables = async () =>
  (await ask(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    ({ name }) => name,
  )
const record = () => ask('SELECT * FROM _prisma_migrations ORDER BY started_at')

test('migrations apply in order, once, and are recorded as Prisma does', async () => {
  const dir = folderOf({
    '2_b': 'ALTER TABLE a ADD b int; SELECT 1',
    '1_a': `SET search_path = ''; CREATE TABLE public.a ()`,
  })
  const said: string[] = []
  expect(await migrate(url, dir, (line) => said.push(line))).toEqual(['1_a', '2_b'])
  expect(said).toEqual(['Migration 1_a appliquée.', 'Migration 2_b appliquée.'])
  expect(await migrate(url, dir)).toEqual([])

  const rows = await record()
  const sql = readFileSync(path.join(dir, '1_a', 'migration.sql'))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual({
    id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    checksum: createHash('sha256').update(sql).digest('hex'),
    migration_name: '1_a',
    logs: null,
    rolled_back_at: null,
    started_at: expect.any(Date) as Date,
    finished_at: expect.any(Date) as Date,
    applied_steps_count: 1,
  })
})

test('a failing migration leaves nothing, says which, and is tried again once mended', async () => {
  const dir = folderOf({
    '1_a': 'CREATE TABLE a ()',
    '2_b': 'CREATE TABLE b (); CREATE TABLE a (); CREATE TABLE c ()',
  })
  await expect(migrate(url, dir)).rejects.toThrow(
    'La migration 2_b a échoué et la base n’a pas changé\u00a0: relation "a" already exists. Corrigez',
  )
  expect(await tables()).toEqual(['_prisma_migrations', 'a'])
  expect(await record()).toHaveLength(1)

  folderOf({ '2_b': 'CREATE TABLE b ()' }, dir)
  expect(await migrate(url, dir)).toEqual(['2_b'])
})

test('what Postgres refuses inside a transaction runs alone', async () => {
  const dir = folderOf({
    '1_a': 'CREATE TABLE a (id int)',
    '2_index': 'CREATE INDEX CONCURRENTLY by_id ON a (id)',
    '3_mixed': 'CREATE TABLE b (); CREATE INDEX CONCURRENTLY again ON a (id)',
  })
  await expect(migrate(url, dir)).rejects.toThrow('La migration 3_mixed a échoué et la base n’a pas changé')
  expect(await ask(`SELECT indexname FROM pg_indexes WHERE tablename = 'a'`)).toEqual([
    { indexname: 'by_id' },
  ])
  expect((await record()).map((row) => [row.migration_name, row.finished_at !== null])).toEqual([
    ['1_a', true],
    ['2_index', true],
  ])
  expect(await tables()).not.toContain('b')
})

test('a migration that commits half its work is kept as unfinished, and stops the next start', async () => {
  const dir = folderOf({ '1_half': 'CREATE TABLE a (); COMMIT; CREATE TABLE a ()' })
  await expect(migrate(url, dir)).rejects.toThrow('La migration 1_half a échoué en route')
  expect(await record()).toMatchObject([{ finished_at: null, logs: 'relation "a" already exists' }])
  await expect(migrate(url, dir)).rejects.toThrow(
    /La migration 1_half, commencée le .* ne s’est pas terminée.*--rolled-back 1_half/,
  )

  await ask('DROP TABLE a; UPDATE _prisma_migrations SET rolled_back_at = now()')
  folderOf({ '1_half': 'CREATE TABLE a ()' }, dir)
  expect(await migrate(url, dir)).toEqual(['1_half'])
})

test('a migration that rolls its own transaction back is refused', async () => {
  const dir = folderOf({ '1_back': 'CREATE TABLE a (); ROLLBACK' })
  await expect(migrate(url, dir)).rejects.toThrow('la migration a annulé sa propre transaction')
  expect(await tables()).toEqual(['_prisma_migrations'])
})

test('a session cut in the middle leaves nothing', async () => {
  const dir = folderOf({ '1_cut': 'CREATE TABLE a (); SELECT pg_terminate_backend(pg_backend_pid())' })
  await expect(migrate(url, dir)).rejects.toThrow('coupée pendant la migration 1_cut')
  expect(await tables()).toEqual(['_prisma_migrations'])
  expect(await record()).toEqual([])
})

test('several processes at once apply each migration once', async () => {
  const dir = folderOf({
    '1_a': 'CREATE TABLE a (id int)',
    '2_i': 'CREATE INDEX CONCURRENTLY by_id ON a (id)',
  })
  const applied = await Promise.all([migrate(url, dir), migrate(url, dir), migrate(url, dir)])
  expect(applied.flat().sort()).toEqual(['1_a', '2_i'])
  expect(await record()).toHaveLength(2)
})

test('a migration edited since, and one this version does not know, are told', async () => {
  const said: string[] = []
  await migrate(url, folderOf({ '1_a': 'CREATE TABLE a ()', '2_b': 'SELECT 1' }))
  await migrate(url, folderOf({ '1_a': 'CREATE TABLE a (id int)' }), (line) => said.push(line))
  expect(said).toEqual([
    'Attention\u00a0: la base contient la migration 2_b, que cette version de Frise ne connaît pas.',
    'Attention\u00a0: la migration 1_a a été modifiée après avoir été appliquée.',
  ])
})

test('a folder without its SQL is named before anything is touched', async () => {
  const dir = folderOf({ '1_a': 'CREATE TABLE a ()' })
  mkdirSync(path.join(dir, '2_empty'))
  await expect(migrate(url, dir)).rejects.toThrow('La migration 2_empty n’a pas de fichier migration.sql')
  expect(await tables()).toEqual([])
})
