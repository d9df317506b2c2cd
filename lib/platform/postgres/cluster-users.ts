import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityOf } from './live-process.ts'

/** Writes down that this process uses the server; call it, and `hasUsers`, under the folder's lock.
 *
 *  Files rather than connections counted in pg_stat_activity: a process between two connections still needs the
 *  server, and the count must hold when the server does not answer.
 *  @returns what takes it back */
export function joinUsers(users: string): () => void {
  mkdirSync(users, { recursive: true, mode: 0o700 })
  const mine = path.join(users, `${process.pid}.${randomUUID()}`)
  writeFileSync(mine, identityOf(process.pid) ?? '', { mode: 0o600 })
  return () => rmSync(mine, { force: true })
}

/** Whether a live process uses the server; what dead ones left is swept. */
export function hasUsers(users: string): boolean {
  const files = readdirSync(users).map((name) => path.join(users, name))
  for (const file of files.filter((file) => !isLive(file))) rmSync(file, { force: true })
  return files.some(isLive)
}

function isLive(file: string): boolean {
  try {
    return identityOf(Number.parseInt(path.basename(file))) === readFileSync(file, 'utf8')
  } catch {
    return false
  }
}
