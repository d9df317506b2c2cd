import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { withConnection } from './connection.ts'
import { openMigrationRecord, type MigrationRecord, type MigrationRow } from './migration-record.ts'
import { readMigrations, type Migration } from './migrations-folder.ts'
import { databaseProblems, postgresWords } from './postgres.words.ts'
import { StartError } from './start-error.ts'

/** Prisma's own: so neither it nor we migrate while the other does. */
const LOCK = 72707369
const LOCK_PATIENCE = 120_000
const NOT_IN_A_TRANSACTION = '25001'

type Say = (line: string) => void

/** Applies the migrations of a folder that a database has not had, and records them as `prisma migrate deploy` does.
 *
 *  Unlike Prisma, each runs in one transaction together with its record: a failure or a crash leaves neither, and the
 *  next start tries again. What Postgres refuses inside a transaction (CREATE INDEX CONCURRENTLY) runs as Prisma
 *  runs it.
 *  @returns the names of those applied now
 *  @throws StartError when one fails, or one that failed earlier waits for a decision */
export async function migrate(url: string, dir: string, say: Say = () => undefined): Promise<string[]> {
  const migrations = readMigrations(dir)
  return withConnection(url, async (client) => {
    await takeLock(client, say)
    const record = await openMigrationRecord(client)
    const pending = findPending(migrations, await record.rows(), say)
    for (const migration of pending) {
      await apply(client, record, migration)
      say(postgresWords.applied(migration.name))
    }
    return pending.map(({ name }) => name)
  })
}

/** Held until the connection ends. Asked for again and again: a session that waits inside Postgres for the lock holds
 *  a snapshot, for which CREATE INDEX CONCURRENTLY in the session that has the lock would wait in turn. */
async function takeLock(client: pg.Client, say: Say) {
  const deadline = Date.now() + LOCK_PATIENCE
  for (let waited = false; ; waited = true) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      LOCK,
    ])
    if (rows[0]?.taken) return
    if (!waited) say(postgresWords.waitingForMigration)
    if (Date.now() > deadline) throw new StartError(databaseProblems.migrationsBusy)
    await pause(100)
  }
}

function findPending(migrations: Migration[], rows: MigrationRow[], say: Say): Migration[] {
  const unfinished = rows.find((row) => !row.finished_at)
  if (unfinished) {
    const { migration_name: name, started_at: start, logs } = unfinished
    const day = start.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' })
    throw new StartError(databaseProblems.unfinished(name, day, logs))
  }
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  const ours = new Set(migrations.map(({ name }) => name))
  for (const name of applied.keys()) if (!ours.has(name)) say(postgresWords.unknown(name))
  return migrations.filter(({ name, checksum }) => {
    const known = applied.get(name)
    if (known !== undefined && known !== checksum) say(postgresWords.edited(name))
    return known === undefined
  })
}

async function apply(client: pg.Client, record: MigrationRecord, migration: Migration) {
  await client.query('BEGIN')
  const id = await record.begin(migration)
  try {
    await client.query(migration.sql)
    await record.finish(id)
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    const isRefused = (cause as pg.DatabaseError).code === NOT_IN_A_TRANSACTION
    const isUndone = isRefused && !(await record.has(id))
    await (isUndone ? applyAlone(client, record, migration) : explain(record, migration, id, cause))
  } finally {
    // What a migration sets for its session is not the next one's.
    await client.query('RESET ALL').catch(() => undefined)
  }
}

async function applyAlone(client: pg.Client, record: MigrationRecord, migration: Migration) {
  const id = await record.begin(migration)
  try {
    await client.query(migration.sql)
    await record.finish(id)
  } catch (cause) {
    // Several statements sent together are one transaction too, and such a one is refused before it begins.
    if ((cause as pg.DatabaseError).code === NOT_IN_A_TRANSACTION) await record.forget(id)
    await explain(record, migration, id, cause)
  }
}

/** A line that is still there shows that part of the migration may be, too: it then stays, as Prisma leaves it. */
async function explain(
  record: MigrationRecord,
  { name }: Migration,
  id: string,
  cause: unknown,
): Promise<never> {
  const reason = reasonOf(cause)
  const isLeft = await record.has(id).catch(() => undefined)
  if (isLeft === undefined) throw new StartError(databaseProblems.cut(name, reason), { cause })
  if (!isLeft) throw new StartError(databaseProblems.undone(name, reason), { cause })
  await record.fail(id, reason)
  throw new StartError(databaseProblems.halfDone(name, reason), { cause })
}

function reasonOf(cause: unknown): string {
  const { message, detail, hint } = cause as pg.DatabaseError
  return [message, detail, hint].filter(Boolean).join('\u202f; ').replace(/\.$/, '')
}
