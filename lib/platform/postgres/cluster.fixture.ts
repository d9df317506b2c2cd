import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, onTestFinished } from 'vitest'
import { startCluster, type Cluster } from './cluster.ts'

/** Starts a cluster, says where it is, and stops it when its input ends. */
const PROGRAM = `
import { startCluster } from ${JSON.stringify(new URL('./cluster.ts', import.meta.url).href)}
const cluster = await startCluster({ dataDir: process.argv[1], initFlags: ['--no-sync'] })
console.log(JSON.stringify({ ...cluster, url: cluster.url('postgres') }))
process.stdin.resume().on('end', () => cluster.stop().then(() => process.exit(0)))
`

/** An empty folder, removed when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const made = mkdtempSync(path.join(os.tmpdir(), 'frise-test-'))
afterAll(() => rmSync(made, { recursive: true, force: true }))
let making: Promise<void> | undefined

/** A data folder whose cluster was made and stopped before: a copy, for making one takes a second. */
export async function madeFolder(): Promise<string> {
  making ??= startCluster({ dataDir: made, initFlags: ['--no-sync'] }).then((cluster) => cluster.stop())
  await making
  const folder = emptyFolder()
  cpSync(made, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

/** A cluster of this process, stopped when the test ends. */
export async function clusterOn(dataDir: string): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, initFlags: ['--no-sync'] })
  onTestFinished(() => cluster.stop())
  return cluster
}

/** Runs a module in another Node, in a process group of its own; killed when the test ends. */
export function otherNode(program: string, ...words: string[]) {
  const node = ['--input-type=module', '--eval', program, ...words]
  const child = spawn(process.execPath, node, { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** A cluster of another process. */
export async function clusterOfAnotherProcess(dataDir: string) {
  const child = otherNode(PROGRAM, dataDir)
  const cluster = JSON.parse(await firstLine(child)) as {
    pid: number
    port: number
    reused: boolean
    url: string
  }
  const ended = once(child, 'exit')
  return { ...cluster, child, stop: () => (child.stdin.end(), ended) }
}

/** The first line that a process writes. */
export async function firstLine(child: ReturnType<typeof otherNode>): Promise<string> {
  const early = once(child, 'exit').then(() => Promise.reject(new Error('it ended before it wrote a line')))
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), early])) as [string]
  return line
}

/** Waits for something to become true. */
export async function until(isTrue: () => boolean | Promise<boolean>) {
  while (!(await isTrue())) await pause(10)
}
