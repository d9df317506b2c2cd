import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { clusterOn, madeFolder } from '#lib/platform/postgres/cluster.fixture.ts'
import { ensureDatabase } from '#lib/platform/postgres/database.ts'
import { migrate } from '#lib/platform/postgres/migrate.ts'
import { environmentWith } from '../../../test/environment.ts'
import { root } from '../../../test/shell.ts'
import type { Acknowledged, Seen } from './busy-desk.fixture.ts'

const WRITERS = 3
const program = path.join(import.meta.dirname, 'busy-desk.fixture.ts')

/** The desk in another process, on a database that is to be killed. Its facts, line by line. */
function desk(url: string, ...words: string[]) {
  const child = spawn(process.execPath, [program, ...words], {
    env: environmentWith({ DATABASE_URL: url, NODE_OPTIONS: undefined }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, lines: createInterface(child.stdout), ended: once(child, 'exit') }
}

/** Lets the desk write until that many saves are acknowledged, then kills it and its server at once. */
async function killedAfter(count: number, url: string, serverPid: number): Promise<Acknowledged[]> {
  const { child, lines, ended } = desk(url, 'write', String(WRITERS))
  const acknowledged: Acknowledged[] = []
  lines.on('line', (line) => {
    if (acknowledged.push(JSON.parse(line) as Acknowledged) !== count) return
    process.kill(serverPid, 'SIGKILL')
    child.kill('SIGKILL')
  })
  await Promise.all([ended, once(lines, 'close')])
  expect(acknowledged.length).toBeGreaterThanOrEqual(count)
  return acknowledged
}

async function seen(url: string, ids: string[]): Promise<Map<string, Seen>> {
  const { lines, ended } = desk(url, 'read', ...ids)
  const found: Seen[] = []
  lines.on('line', (line) => found.push(JSON.parse(line) as Seen))
  await Promise.all([ended, once(lines, 'close')])
  return new Map(found.map((event) => [event.id, event]))
}

test('kill -9 of the desk and its database between saves: every acknowledged save is there, and none is there by half', async () => {
  const dataDir = await madeFolder()
  let server = await clusterOn(dataDir)
  await ensureDatabase(server.url('postgres'), 'frise')
  await migrate(server.url('frise'), path.join(root, 'prisma/migrations'))
  const acknowledged: Acknowledged[] = []
  for (const count of [15, 40, 25]) {
    acknowledged.push(...(await killedAfter(count, server.url('frise'), server.pid)))
    server = await clusterOn(dataDir)
    expect(server.reused).toBe(false)
  }
  const events = await seen(server.url('frise'), [...new Set(acknowledged.map(({ id }) => id))])
  for (const { id, version, title } of acknowledged)
    expect(events.get(id)?.history[version]?.title).toBe(title)
  for (const { version, value, history } of events.values()) {
    expect(value).toEqual(history[version])
    expect(Object.keys(history)).toHaveLength(version)
  }
}, 180_000)
