import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { commandOf, identityOf } from './live-process.ts'
import { startProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

/** What a running server writes of itself: `listening` once it has bound its port. */
export type Postmaster = { pid: number; port: number; listening: boolean }

/** Reads `postmaster.pid`; undefined when there is none, or it is not written yet. */
export function readPostmaster({ cluster }: ClusterFolder): Postmaster | undefined {
  let text: string
  try {
    text = readFileSync(pidFile(cluster), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  // Lines: pid (negative when run by hand for one session), data directory, start time, port, socket folder, address it listens on, …
  const lines = text.split('\n')
  const pid = Math.abs(Number.parseInt(lines[0] ?? ''))
  if (!pid) return undefined
  return { pid, port: Number(lines[3]) || 0, listening: Boolean(lines[5]) }
}

/** The server that serves this folder, whoever started it. What a dead one left is removed, even when its number
 *  now belongs to another program: Postgres itself would then refuse to start. */
export function findPostmaster(folder: ClusterFolder): Postmaster | undefined {
  const found = readPostmaster(folder)
  if (found && serves(found.pid, folder)) return found
  if (found || isEmptyForLong(pidFile(folder.cluster))) rmSync(pidFile(folder.cluster), { force: true })
  return undefined
}

/** Whether a process is the postmaster of this folder. */
export function serves(pid: number, { cluster }: ClusterFolder): boolean {
  if (!identityOf(pid)) return false
  const command = commandOf(pid)
  if (!command.includes('postgres')) return false
  return ` ${command} `.includes(` ${cluster} `) || folderOf(pid) === cluster
}

/** Stops the server of this folder as Ctrl+C does: sessions are cut, what was acknowledged is on disk.
 *  @throws StartError when it is still there after a minute, and after an immediate stop */
export async function stopPostmaster(folder: ClusterFolder, pid: number, { pgCtl }: Binaries) {
  for (const [signal, seconds] of [
    ['SIGINT', 60],
    ['SIGQUIT', 10],
  ] as const) {
    if (!serves(pid, folder)) return
    const identity = identityOf(pid)
    send(pid, signal, pgCtl)
    const deadline = Date.now() + seconds * 1000
    while (identityOf(pid) === identity && Date.now() < deadline) await pause(20)
  }
  if (serves(pid, folder)) throw new StartError(startProblems.cannotStop(pid))
}

function send(pid: number, signal: 'SIGINT' | 'SIGQUIT', pgCtl: string) {
  try {
    // Windows has no signals: Postgres listens to its own tool there.
    if (process.platform === 'win32') spawnSync(pgCtl, ['kill', signal.slice(3), String(pid)])
    else process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Postgres works from inside its data directory, so this finds a server started by hand or whose folder has moved. */
function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** A full disk leaves the file empty; a server that is starting does so for an instant. */
function isEmptyForLong(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > 2000
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}
