import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { databaseProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

/** One folder of `prisma/migrations`. `checksum` is the SHA-256 of its SQL file, in hexadecimal. */
export type Migration = { name: string; sql: string; checksum: string }

/** Reads the migrations in the order in which they apply: that of their names.
 *  @throws StartError when a folder has no SQL file */
export function readMigrations(dir: string): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = path.join(dir, name, 'migration.sql')
      if (!existsSync(file)) throw new StartError(databaseProblems.noSql(name))
      const sql = readFileSync(file, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
