import type pg from 'pg'
import { BackupError } from './backup-error.ts'
import { contentOf, FORMAT, HEAD, hashed, Head } from './backup-file.ts'
import { backupProblems } from './backup.words.ts'
import { readMigrationNames, shapeOf, type Table } from './tables.ts'
import type { Entry } from './tar.ts'

interface Expected {
  file: string
  tables: Table[]
}

/** Reads the first entry of a backup, and makes sure that this database has the very tables it was made from.
 *  @throws BackupError when the file is no backup, or one of another version */
export async function readHead(
  client: pg.Client,
  entries: AsyncGenerator<Entry>,
  hashes: Map<string, string>,
  { file, tables }: Expected,
) {
  const head = await parse(entries, hashes).catch((cause: unknown) => {
    throw new BackupError(backupProblems.notABackup(file), { cause })
  })
  const here = { migrations: await readMigrationNames(client), tables: tables.map(shapeOf) }
  const there = { migrations: head.migrations, tables: head.tables }
  if (head.version !== FORMAT.version || JSON.stringify(here) !== JSON.stringify(there))
    throw new BackupError(backupProblems.otherVersion)
}

async function parse(entries: AsyncGenerator<Entry>, hashes: Map<string, string>): Promise<Head> {
  const { value: entry } = (await entries.next()) as IteratorResult<Entry, undefined>
  if (entry?.name !== HEAD) throw new RangeError('no head')
  return Head.parse(JSON.parse((await contentOf(hashed(entry, hashes))).toString()))
}
