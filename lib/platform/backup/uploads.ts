import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BackupError } from './backup-error.ts'
import { uploadName } from './backup-file.ts'
import { backupProblems } from './backup.words.ts'
import type { Entry } from './tar.ts'

/** What was uploaded, each file as an entry. Files are named by what they hold and never change: those that are added
 *  meanwhile do no harm. */
export async function* uploadEntries(folder: string): AsyncGenerator<Entry> {
  if (!existsSync(folder)) return
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name))
  for (const file of files.sort()) {
    const name = uploadName(path.relative(folder, file).split(path.sep).join('/'))
    const { size } = await stat(file)
    yield { name, size, chunks: createReadStream(file) as AsyncIterable<Buffer> }
  }
}

/** @throws BackupError when the folder holds anything */
export async function checkNoUploads(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new BackupError(backupProblems.uploadsNotEmpty(folder))
}

/** Writes an entry beside the folder that it will be moved to.
 *  @param file relative, as `placeOf` has let it through */
export async function stageUpload(staged: string, file: string, { chunks }: Entry): Promise<void> {
  const place = path.join(staged, ...file.split('/'))
  await mkdir(path.dirname(place), { recursive: true })
  await pipeline(chunks, createWriteStream(place, { flush: true }))
}

export async function moveUploads(staged: string, folder: string): Promise<void> {
  if (!existsSync(staged)) return
  await rm(folder, { recursive: true, force: true }) // empty: it has been looked at
  await rename(staged, folder)
}
