import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { withConnection } from '../postgres/connection.ts'
import { BackupError } from './backup-error.ts'
import { entryOf, FORMAT, HEAD, hashed, jsonEntry, MANIFEST, partName, type Head } from './backup-file.ts'
import { backupProblems } from './backup.words.ts'
import { dumpRows } from './rows.ts'
import { readMigrationNames, readTables, shapeOf, type Table } from './tables.ts'
import { writeTar, type Entry } from './tar.ts'
import { uploadEntries } from './uploads.ts'

export interface Place {
  /** Address of the database. */
  url: string
  /** Folder of what was uploaded. */
  uploads: string
}

export interface Counts {
  rows: number
  uploads: number
}

/** Writes the whole publication to one file, as it stands at one instant, while others go on working on it.
 *  @throws BackupError when the file cannot be written */
export async function backUp({ url, uploads }: Place, file: string, at = new Date()): Promise<Counts> {
  if (existsSync(file)) throw new BackupError(backupProblems.exists(file))
  const draft = `${file}.draft`
  const counts = { rows: 0, uploads: 0 }
  try {
    await withConnection(url, async (client) => {
      await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL timezone = 'UTC'`)
      const bytes = Readable.from(writeTar(entries(client, uploads, counts, at)))
      // Its owner's alone: it holds what readers and members entrusted. Flushed: it is there when this says so.
      await pipeline(bytes, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }))
    })
    await rename(draft, file)
    return counts
  } catch (error) {
    await rm(draft, { force: true })
    const { code, syscall } = error as NodeJS.ErrnoException
    throw code && syscall ? new BackupError(backupProblems.notWritable(file, code), { cause: error }) : error
  }
}

async function* entries(client: pg.Client, uploads: string, counts: Counts, at: Date): AsyncGenerator<Entry> {
  const hashes = new Map<string, string>()
  const tables = await readTables(client)
  yield hashed(jsonEntry(HEAD, await headOf(client, tables, at)), hashes)
  for (const table of tables) {
    let number = 0
    for await (const { rows, part } of dumpRows(client, table)) {
      counts.rows += rows
      yield hashed(entryOf(partName(table.name, ++number), part), hashes)
    }
  }
  for await (const entry of uploadEntries(uploads)) {
    counts.uploads += 1
    yield hashed(entry, hashes)
  }
  yield jsonEntry(MANIFEST, Object.fromEntries(hashes))
}

async function headOf(client: pg.Client, tables: Table[], at: Date): Promise<Head> {
  return {
    ...FORMAT,
    createdAt: at.toISOString(),
    migrations: await readMigrationNames(client),
    tables: tables.map(shapeOf),
  }
}
