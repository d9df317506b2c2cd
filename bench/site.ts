import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startCluster } from '#lib/platform/postgres/cluster.ts'
import { ensureDatabase } from '#lib/platform/postgres/database.ts'
import { freePort } from '#lib/platform/postgres/free-port.ts'
import { environmentWith } from '../test/environment.ts'
import { root, shell } from '../test/shell.ts'
import type { Instance, Request, Site } from './measure.ts'

/** The built site on a database of its own, filled with the demonstration, served by two instances; ended by `stop`. */
export async function openSite(short: boolean): Promise<Site & { stop: () => Promise<void> }> {
  if ((await shell('npm run build')) !== 0) throw new Error('the build failed')
  const data = mkdtempSync(path.join(os.tmpdir(), 'frise-bench-'))
  const cluster = await startCluster({ dataDir: path.join(data, 'postgres') })
  await ensureDatabase(cluster.url('postgres'), 'frise')
  const settings = {
    DATABASE_URL: cluster.url('frise'),
    FRISE_DATA: data,
    JOBS: 'off',
    NODE_ENV: 'production',
  }
  await fillDatabase(settings)
  const [url, other] = [await addressOf(), await addressOf()]
  const [instance, second] = [await openInstance(url, settings), await openInstance(other, settings)]
  let stopped = false
  const stopDatabase = async () => {
    if (!stopped) await cluster.stop()
    stopped = true
  }
  const stop = async () => {
    await Promise.all([instance.stop(), second.stop()])
    await stopDatabase()
    rmSync(data, { recursive: true, force: true })
  }
  return { url, other, instance, second, stopDatabase, short, stop }
}

const addressOf = async () => `http://127.0.0.1:${await freePort(0)}`

/** The first start of `npm start`: migrations and the demonstration. */
async function fillDatabase(settings: Record<string, string>): Promise<void> {
  const url = await addressOf()
  const env = environmentWith({ ...settings, PORT: new URL(url).port })
  const server = spawn(process.execPath, ['start.mjs'], { cwd: root, env, stdio: 'ignore' })
  for (let n = 0; !(await isHealthy(url)); n++) {
    if (server.exitCode !== null || n > 600) throw new Error('the site did not start')
    await wait(300)
  }
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

const isHealthy = (url: string) =>
  fetch(`${url}/sante`).then(
    ({ status }) => status === 200,
    () => false,
  )

async function openInstance(url: string, settings: Record<string, string>): Promise<Instance> {
  const env = environmentWith({ ...settings, PORT: new URL(url).port, SITE_URL: url })
  const child = fork(path.join(import.meta.dirname, 'instance.ts'), {
    cwd: root,
    env,
    execArgv: [],
    silent: true,
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const started = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }))
  child.on('message', ({ id, value, error }: { id: number; value: unknown; error?: string }) => {
    if (error) waiting.get(id)?.reject(new Error(error))
    else waiting.get(id)?.resolve(value)
    waiting.delete(id)
  })
  child.on('exit', () => waiting.forEach(({ reject }) => reject(new Error('the instance ended'))))
  await started
  let last = 0
  return {
    ask: <T>(request: Request) =>
      new Promise<T>((resolve, reject) => {
        waiting.set(++last, { resolve: (value) => resolve(value as T), reject })
        child.send({ id: last, request })
      }),
    stop: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(impatience)
}
