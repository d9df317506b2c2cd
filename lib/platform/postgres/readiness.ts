import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { ClusterFolder } from './cluster-folder.ts'
import { fromOutput } from './explain-failure.ts'
import { startProblems } from './postgres.words.ts'
import { readPostmaster } from './postmaster.ts'
import { StartError } from './start-error.ts'

const CANNOT_CONNECT_NOW = '57P03'
const WRONG_PASSWORD = '28P01'

/** How long a server may take, in seconds: to answer at all, and to replay its log after a crash. */
const PATIENCE = { silent: 30, recovering: 300 }

type Answer = 'ready' | 'recovering' | 'silent'

/** Waits until the server of a folder takes our password and says that it serves this folder.
 *  @param server its pid, and whether that process still runs
 *  @param onRecovery called once when it replays its log
 *  @returns its port, or undefined when it ended first
 *  @throws StartError when it refuses the password, serves another folder, or takes too long */
export async function waitUntilReady(
  folder: ClusterFolder,
  password: string,
  server: { pid: number; isRunning: () => boolean },
  onRecovery: () => void,
): Promise<number | undefined> {
  const start = Date.now()
  let recovering = false
  while (server.isRunning()) {
    const postmaster = readPostmaster(folder)
    // Until the server says that it listens, whoever answers on that port may be another.
    const isListening = postmaster?.pid === server.pid && postmaster.listening
    const answer = isListening ? await ask(folder, password, postmaster) : 'silent'
    if (answer === 'ready') return postmaster?.port
    // Every start says so for an instant; only a long one is worth a line.
    if (answer === 'recovering' && !recovering && Date.now() - start > 1000) {
      recovering = true
      onRecovery()
    }
    const seconds = recovering ? PATIENCE.recovering : PATIENCE.silent
    if (Date.now() - start > seconds * 1000) throw tooSlow(folder, seconds)
    await pause(20)
  }
  return undefined
}

/** What the server wrote since it was launched. */
export function logOf(folder: ClusterFolder): string {
  try {
    return readFileSync(folder.log, 'utf8')
  } catch {
    return ''
  }
}

function tooSlow(folder: ClusterFolder, seconds: number): StartError {
  return fromOutput(logOf(folder), folder.root, startProblems.tooSlow(seconds, folder.log))
}

async function ask(
  folder: ClusterFolder,
  password: string,
  postmaster: { pid: number; port: number },
): Promise<Answer> {
  const address = { host: '127.0.0.1', port: postmaster.port, user: 'postgres', database: 'postgres' }
  const client = new pg.Client({ ...address, password, ssl: false, connectionTimeoutMillis: 3000 })
  // A server that goes away between two questions must not take this process with it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    if (rows[0]?.data_directory === folder.cluster) return 'ready'
    throw new StartError(startProblems.otherServer(postmaster.pid, folder.cluster))
  } catch (error) {
    if (error instanceof StartError) throw error
    const { code } = error as pg.DatabaseError
    if (code === WRONG_PASSWORD) throw new StartError(startProblems.passwordRefused(folder.password))
    return code === CANNOT_CONNECT_NOW ? 'recovering' : 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}
