import { closeSync, existsSync, openSync, renameSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { rememberedPort, rememberPort, type ClusterFolder } from './cluster-folder.ts'
import { fromOutput } from './explain-failure.ts'
import { freePort } from './free-port.ts'
import { postgresWords, startProblems } from './postgres.words.ts'
import { findPostmaster, serves, stopPostmaster } from './postmaster.ts'
import { logOf, waitUntilReady } from './readiness.ts'
import { giveTo, spawnAs, type Account } from './unprivileged.ts'

export type Server = { pid: number; port: number; reused: boolean }

export type LaunchSite = {
  folder: ClusterFolder
  binaries: Binaries
  account: Account
  password: string
  flags: string[]
  say: (line: string) => void
}

/** Ends of a start that the next try gets past: the port was taken meanwhile; a server whose parent was killed is
 *  just starting or ending; sessions of a killed postmaster have not gone yet. */
const PASSING = /could not bind|lock file ".*" (already exists|is empty)|pre-existing shared memory block/

const PATIENCE = 60_000

/** Reuses the server that serves this folder, or launches one. Call it under the folder's lock.
 *  @throws StartError with the end of the server's log */
export async function reuseOrLaunch(site: LaunchSite): Promise<Server> {
  const { folder, say } = site
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const found = findPostmaster(folder)
    const server = found ? await reuse(site, found.pid) : await launch(site)
    if (server) {
      rememberPort(folder, server.port)
      if (server.reused) say(postgresWords.reused(server.pid))
      return server
    }
    const output = found ? '' : logOf(folder)
    if ((!found && !PASSING.test(output)) || Date.now() > deadline)
      throw fromOutput(output, folder.root, startProblems.startFailed(folder.log))
    await pause(50)
  }
}

async function reuse(site: LaunchSite, pid: number): Promise<Server | undefined> {
  const isRunning = () => serves(pid, site.folder)
  const port = await waitUntilReady(site.folder, site.password, { pid, isRunning }, () =>
    site.say(postgresWords.recovering),
  )
  return port === undefined ? undefined : { pid, port, reused: true }
}

async function launch(site: LaunchSite): Promise<Server | undefined> {
  const { folder, account, binaries, say } = site
  say(postgresWords.starting)
  giveTo(account, folder.cluster)
  const words = ['-D', folder.cluster, ...settings(await freePort(rememberedPort(folder))), ...site.flags]
  const server = await spawned(account, binaries.postgres, words, folder.log)
  const progress = { isRecovering: false }
  try {
    const port = await waitUntilReady(folder, site.password, server, () => {
      progress.isRecovering = true
      say(postgresWords.recovering)
    })
    return port === undefined ? undefined : { pid: server.pid, port, reused: false }
  } catch (error) {
    // A recovery goes on by itself: the next start finds it further on, or done.
    if (!progress.isRecovering) await stopPostmaster(folder, server.pid, binaries)
    throw error
  }
}

function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // The log is a plain file that nobody turns over: it keeps to what somebody must read.
    log_checkpoints: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Detached: in a session of its own, so that Ctrl+C reaches us alone. Its log is a file rather than a pipe, for it
 *  outlives us when we are killed. */
function spawned(account: Account, command: string, words: string[], log: string) {
  if (existsSync(log)) renameSync(log, `${log}.1`)
  const output = openSync(log, 'a', 0o600)
  const child = spawnAs(account, command, words, { stdio: ['ignore', output, output], detached: true })
  closeSync(output)
  child.unref()
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return new Promise<{ pid: number; isRunning: () => boolean }>((resolve, reject) => {
    child.on('spawn', () => {
      resolve({ pid: child.pid ?? 0, isRunning })
    })
    child.on('error', reject)
  })
}
