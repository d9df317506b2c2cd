import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Migration } from './migrations-folder.ts'

/** A line of `_prisma_migrations` that was not rolled back. */
export type MigrationRow = {
  migration_name: string
  checksum: string
  started_at: Date
  finished_at: Date | null
  logs: string | null
}

/** The table in which Prisma, and so we, write which migrations a database has had.
 *  @see https://www.prisma.io/docs/orm/prisma-migrate */
export type MigrationRecord = {
  rows(): Promise<MigrationRow[]>
  begin(migration: Migration): Promise<string>
  has(id: string): Promise<boolean>
  finish(id: string): Promise<void>
  fail(id: string, logs: string): Promise<void>
  forget(id: string): Promise<void>
}

/** Opens the record, made when absent. Named with its schema throughout: a migration may change the search path. */
export async function openMigrationRecord(client: pg.Client): Promise<MigrationRecord> {
  const schema = await client.query<{ name: string }>('SELECT quote_ident(current_schema()) AS name')
  const table = `${schema.rows[0]?.name ?? 'public'}._prisma_migrations`
  await client.query(`CREATE TABLE IF NOT EXISTS ${table} (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
  return {
    rows: async () =>
      (await client.query<MigrationRow>(`SELECT * FROM ${table} WHERE rolled_back_at IS NULL`)).rows,
    begin: async ({ name, checksum }) => {
      const id = randomUUID()
      const columns = 'id, checksum, migration_name, started_at'
      const values = [id, checksum, name]
      await client.query(`INSERT INTO ${table} (${columns}) VALUES ($1, $2, $3, clock_timestamp())`, values)
      return id
    },
    has: async (id) => (await client.query(`SELECT FROM ${table} WHERE id = $1`, [id])).rowCount === 1,
    finish: async (id) => {
      const done = 'finished_at = clock_timestamp(), applied_steps_count = 1'
      const { rowCount } = await client.query(`UPDATE ${table} SET ${done} WHERE id = $1`, [id])
      // Only a script that rolls back by itself takes away the line it was announced with.
      if (rowCount !== 1) throw new Error('la migration a annulé sa propre transaction')
    },
    fail: async (id, logs) => {
      await client.query(`UPDATE ${table} SET logs = $2 WHERE id = $1`, [id, logs])
    },
    forget: async (id) => {
      await client.query(`DELETE FROM ${table} WHERE id = $1`, [id])
    },
  }
}
