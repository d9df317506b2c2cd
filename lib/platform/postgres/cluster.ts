import path from 'node:path'
import { findBinaries, type Binaries } from './binaries.ts'
import { isCreated, openClusterFolder, passwordOf, type ClusterFolder } from './cluster-folder.ts'
import { hasUsers, joinUsers } from './cluster-users.ts'
import { createCluster } from './create-cluster.ts'
import { asStartError } from './explain-failure.ts'
import { withFolderLock } from './folder-lock.ts'
import { reuseOrLaunch, type LaunchSite, type Server } from './launch.ts'
import { postgresWords } from './postgres.words.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { findAccount, letThrough, type Account } from './unprivileged.ts'

export type ClusterOptions = {
  /** Ours alone; made when absent. Holds the cluster, its password, its port, its log. */
  dataDir: string
  /** More words for `postgres`. */
  flags?: string[]
  /** More words for `initdb`. */
  initFlags?: string[]
  /** As whom to run it; found out when absent. */
  account?: Account
  /** Told in French what is being done. */
  say?: (line: string) => void
}

export type Cluster = {
  /** Address of a database as superuser, password included. */
  url: (database: string) => string
  port: number
  pid: number
  /** Whether the server was running already. */
  reused: boolean
  /** Stops the server, unless another live process uses it: the last one to leave stops it. */
  stop: () => Promise<void>
}

/** Starts a real Postgres on a data folder, or takes up the one that serves it already. Listens on 127.0.0.1 alone.
 *  Safe to call from several processes at once: the later ones wait, then share the server.
 *  @throws StartError when something the user can mend is in the way */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const say = options.say ?? (() => undefined)
  return explained(options.dataDir, async () => {
    const folder = openClusterFolder(options.dataDir)
    const start = () => startInside(folder, options, say)
    return withFolderLock(folder.root, start, () => say(postgresWords.waitingForStart))
  })
}

async function startInside(folder: ClusterFolder, options: ClusterOptions, say: (line: string) => void) {
  const binaries = findBinaries()
  const account = options.account ?? findAccount([binaries.initdb, path.dirname(folder.root)])
  letThrough(account, folder.root)
  const password = passwordOf(folder)
  if (!isCreated(folder)) {
    say(postgresWords.creating)
    await createCluster(folder, { binaries, account, password, flags: options.initFlags ?? [] })
  }
  const site: LaunchSite = { folder, binaries, account, password, flags: options.flags ?? [], say }
  const leave = joinUsers(folder.users)
  try {
    return clusterOf(site, await reuseOrLaunch(site), leave)
  } catch (error) {
    leave()
    throw error
  }
}

function clusterOf(
  { folder, binaries, password, say }: LaunchSite,
  server: Server,
  leave: () => void,
): Cluster {
  const origin = `postgresql://postgres:${password}@127.0.0.1:${server.port}`
  const stop = async () => {
    leave()
    if (hasUsers(folder.users)) say(postgresWords.leftRunning)
    else await stopIfRunning(folder, binaries)
  }
  let stopped: Promise<void> | undefined
  return {
    ...server,
    url: (database) => `${origin}/${encodeURIComponent(database)}`,
    stop: () => (stopped ??= explained(folder.root, () => lockedUnlessFull(folder.root, stop))),
  }
}

async function stopIfRunning(folder: ClusterFolder, binaries: Binaries) {
  const postmaster = findPostmaster(folder)
  if (postmaster) await stopPostmaster(folder, postmaster.pid, binaries)
}

/** A full disk must not keep a server from being stopped. Nobody can start one meanwhile: they lack the lock too. */
async function lockedUnlessFull(folder: string, task: () => Promise<void>) {
  const progress = { isInside: false }
  try {
    await withFolderLock(folder, () => {
      progress.isInside = true
      return task()
    })
  } catch (error) {
    if (progress.isInside || (error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    await task()
  }
}

async function explained<T>(folder: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    throw asStartError(error, folder)
  }
}
