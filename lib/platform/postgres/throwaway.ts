import { accessSync, constants, mkdtempSync, readdirSync, readlinkSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { openClusterFolder } from './cluster-folder.ts'
import { startCluster } from './cluster.ts'
import { withConnection } from './connection.ts'
import { databaseUrl } from './database.ts'
import { identityOf } from './live-process.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

const MEMORY = '/dev/shm'
const ROOM = 512 * 1024 * 1024
const NAME = /^frise-throwaway-(\d+)-(\d+)-/

/** Nothing here outlives a power cut, nor needs to. */
const FLAGS = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`])

export type Throwaway = { url: (database: string) => string; stop: () => Promise<void> }

/** A cluster for tests, in memory where there is some; `stop` removes all of it. */
export async function startThrowaway(): Promise<Throwaway> {
  const base = fastFolder()
  await sweep(base)
  const dataDir = mkdtempSync(path.join(base, `frise-throwaway-${pidSpace()}-${process.pid}-`))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const cluster = await startCluster({ dataDir, flags: FLAGS, initFlags: ['--no-sync'] })
    return { url: cluster.url, stop: () => cluster.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** Copies a database that nobody is connected to.
 *  @param adminUrl any other database of the same server
 *  @returns the copy's address */
export async function createFromTemplate(adminUrl: string, template: string, name: string): Promise<string> {
  const [copy, source] = [pg.escapeIdentifier(name), pg.escapeIdentifier(template)]
  await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${copy} TEMPLATE ${source}`))
  return databaseUrl(adminUrl, name)
}

/** Stops and removes the clusters of test runs that were killed. */
async function sweep(base: string) {
  for (const name of readdirSync(base)) {
    const [, space, pid] = NAME.exec(name) ?? []
    if (space !== pidSpace() || identityOf(Number(pid))) continue
    const folder = openClusterFolder(path.join(base, name))
    const postmaster = findPostmaster(folder)
    if (postmaster) await stopPostmaster(folder, postmaster.pid, findBinaries())
    rmSync(folder.root, { recursive: true, force: true })
  }
}

/** Containers may share a memory disk while each numbers its processes for itself. */
function pidSpace(): string {
  return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid').replace(/\D/g, '') : '0'
}

function fastFolder(): string {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ROOM ? MEMORY : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}
