import { createReadStream, existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { withConnection } from '../postgres/connection.ts'
import { BackupError } from './backup-error.ts'
import { contentOf, hashed, Manifest, MANIFEST, placeOf } from './backup-file.ts'
import type { Counts, Place } from './backup.ts'
import { backupProblems } from './backup.words.ts'
import { checkEmpty, closeAfterLoading, openForLoading } from './loading.ts'
import { readHead } from './restore-head.ts'
import { loadRows } from './rows.ts'
import { readTables, type Table } from './tables.ts'
import { readTar, type Entry } from './tar.ts'
import { checkNoUploads, moveUploads, stageUpload } from './uploads.ts'

/** Puts a backup into an empty publication: all of it, or nothing.
 *  @throws BackupError when the publication is not empty, or the file is no backup, is damaged, or is of another version */
export async function restore({ url, uploads }: Place, file: string): Promise<Counts> {
  if (!existsSync(file)) throw new BackupError(backupProblems.notReadable(file))
  await checkNoUploads(uploads)
  const staged = `${uploads}.restoring`
  try {
    return await withConnection(url, async (client) => {
      await client.query('BEGIN')
      const counts = await load(client, file, staged)
      await moveUploads(staged, uploads)
      await client.query('COMMIT')
      return counts
    })
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

async function load(client: pg.Client, file: string, staged: string): Promise<Counts> {
  const tables = await readTables(client)
  await checkEmpty(client, tables)
  await openForLoading(client)
  try {
    const counts = await pipeline(
      createReadStream(file),
      createGunzip(),
      async (bytes: AsyncIterable<Buffer>) => loadEntries(client, readTar(bytes), { file, staged, tables }),
    )
    await closeAfterLoading(client)
    return counts
  } catch (error) {
    throw isDamage(error) ? new BackupError(backupProblems.damaged(file), { cause: error }) : error
  }
}

interface Target {
  file: string
  staged: string
  tables: Table[]
}

async function loadEntries(
  client: pg.Client,
  entries: AsyncGenerator<Entry>,
  target: Target,
): Promise<Counts> {
  const hashes = new Map<string, string>()
  const counts = { rows: 0, uploads: 0 }
  await readHead(client, entries, hashes, target)
  let manifest: Record<string, string> | undefined
  for await (const entry of entries) {
    if (manifest) throw new RangeError('the manifest is not the end')
    if (entry.name === MANIFEST) manifest = Manifest.parse(JSON.parse((await contentOf(entry)).toString()))
    else await loadEntry(client, hashed(entry, hashes), target, counts)
  }
  if (!isSame(manifest, hashes)) throw new RangeError('the manifest says otherwise')
  return counts
}

async function loadEntry(
  client: pg.Client,
  entry: Entry,
  { tables, staged }: Target,
  counts: Counts,
): Promise<void> {
  const place = placeOf(entry.name)
  if (place && 'upload' in place) {
    await stageUpload(staged, place.upload, entry)
    counts.uploads += 1
    return
  }
  const table = tables.find(({ name }) => name === place?.table)
  if (!table) throw new RangeError(`no place for ${entry.name}`)
  counts.rows += await loadRows(client, table, await contentOf(entry))
}

const isSame = (manifest: Record<string, string> | undefined, hashes: Map<string, string>) =>
  manifest !== undefined &&
  Object.keys(manifest).length === hashes.size &&
  Object.entries(manifest).every(([name, hash]) => hashes.get(name) === hash)

/** What a file that is not what was written makes gzip, tar, JSON or Postgres say. */
function isDamage(error: unknown): boolean {
  const { name, code = '' } = error as Error & { code?: string }
  return (
    ['RangeError', 'SyntaxError', 'ZodError', '$ZodError'].includes(name) ||
    /^(Z_|22|23|ERR_STREAM_PREMATURE)/.test(code)
  )
}
