import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { withConnection } from '../postgres/connection.ts'
import { BackupError } from './backup-error.ts'
import { contentOf, FORMAT, HEAD, hashed, Head, Manifest, MANIFEST, placeOf } from './backup-file.ts'
import type { Counts, Place } from './backup.ts'
import { backupProblems } from './backup.words.ts'
import { closeAfterLoading, openForLoading } from './loading.ts'
import { loadRows } from './rows.ts'
import { readMigrationNames, readTables, type Table } from './tables.ts'
import { readTar, type Entry } from './tar.ts'

/** Puts a backup into an empty publication: all of it in one transaction, or nothing.
 *  @throws BackupError when the publication is not empty, or the file is no backup, is damaged, or is of another version */
export async function restore({ url, uploads }: Place, file: string): Promise<Counts> {
  if (!existsSync(file)) throw new BackupError(backupProblems.notReadable(file))
  const staged = `${uploads}.restoring`
  await rm(staged, { recursive: true, force: true })
  try {
    return await withConnection(url, async (client) => {
      await client.query('BEGIN')
      const counts = await load(client, file, staged).catch((error: unknown) => {
        throw explained(error, file)
      })
      await moveUploads(staged, uploads)
      await client.query('COMMIT')
      return counts
    })
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

async function load(client: pg.Client, file: string, staged: string): Promise<Counts> {
  const entries = readTar(Readable.from(createReadStream(file)).pipe(createGunzip()) as AsyncIterable<Buffer>)
  const tables = await readTables(client)
  const counts = { rows: 0, uploads: 0 }
  return counts
}
