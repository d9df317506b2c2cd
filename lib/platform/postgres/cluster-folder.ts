import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { realpathSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { startProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

/** Absolute paths of one data folder; `cluster` is what Postgres calls its data directory. */
export type ClusterFolder = {
  root: string
  cluster: string
  password: string
  port: string
  log: string
  users: string
}

/** Opens a data folder, made when absent. */
export function openClusterFolder(dataDir: string): ClusterFolder {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const root = realpathSync(dataDir)
  const inside = (name: string) => path.join(root, name)
  return {
    root,
    cluster: inside('cluster'),
    password: inside('password'),
    port: inside('port'),
    log: inside('server.log'),
    users: inside('users'),
  }
}

/** Whether the folder holds a cluster.
 *  @throws StartError when what it holds is not a whole one: it is never written over */
export function isCreated({ cluster }: ClusterFolder): boolean {
  if (!existsSync(cluster)) return false
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) throw new StartError(startProblems.incomplete(cluster))
  return true
}

/** The superuser's password; made at random as long as there is no cluster that knows another.
 *  @throws StartError when there is a cluster and its password is gone */
export function passwordOf(folder: ClusterFolder): string {
  const kept = readIfThere(folder.password)
  if (kept) return kept
  if (isCreated(folder)) throw new StartError(startProblems.passwordLost(folder.password))
  const password = randomBytes(24).toString('base64url')
  keep(folder.password, password)
  return password
}

/** @returns 0 when no port is remembered */
export function rememberedPort(folder: ClusterFolder): number {
  return Number(readIfThere(folder.port)) || 0
}

export function rememberPort(folder: ClusterFolder, port: number) {
  if (port !== rememberedPort(folder)) keep(folder.port, String(port))
}

/** Makes names created in a folder outlast a power cut. */
export function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Writes beside, then renames: a reader, or the next start, sees the old text or the new one. */
function keep(file: string, text: string) {
  const draft = `${file}.draft`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  syncFolder(path.dirname(file))
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
