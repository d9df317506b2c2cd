import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { clusterOfAnotherProcess, clusterOn, emptyFolder, madeFolder } from './cluster.fixture.ts'
import { startCluster } from './cluster.ts'
import { withConnection } from './connection.ts'
import { identityOf } from './live-process.ts'
import { findAccount } from './unprivileged.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ask = (url: string, sql: string) =>
  withConnection(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)

test('a start makes a French UTF-8 cluster that only its password opens, on this machine alone', async () => {
  const dataDir = emptyFolder()
  const cluster = await clusterOn(dataDir)
  const url = cluster.url('postgres')

  expect(cluster.reused).toBe(false)
  expect(await ask(url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  const order = `SELECT word FROM unnest(ARRAY['etc', 'été', 'Été', 'zèle', 'étage']) word ORDER BY word`
  expect((await ask(url, order)).map(({ word }) => word)).toEqual(['étage', 'etc', 'été', 'Été', 'zèle'])
  const hidden = `SELECT rolpassword LIKE 'SCRAM-SHA-256$%' AS scram FROM pg_authid WHERE rolcanlogin`
  expect(await ask(url, hidden)).toEqual([{ scram: true }])
  expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(await ask(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
  expect(statSync(path.join(dataDir, 'password')).mode & 0o777).toBe(0o600)
  const wrong = url.replace(/:[^:@]+@/, ':wrong@')
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('refuse le compte «\u00a0postgres\u00a0»')
})

test('a second start reuses the server, and the last to leave stops it', async () => {
  const dataDir = await madeFolder()
  const first = await clusterOn(dataDir)
  const second = await clusterOn(dataDir)
  expect(second).toMatchObject({ reused: true, pid: first.pid, port: first.port })

  await first.stop()
  expect(await ask(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(identityOf(first.pid)).toBeUndefined()
  expect(readFileSync(path.join(dataDir, 'server.log'), 'utf8')).toContain('fast shutdown')
})

test('the port is remembered, and left to another program that has taken it', async () => {
  const dataDir = await madeFolder()
  const first = await clusterOn(dataDir)
  await first.stop()
  const second = await clusterOn(dataDir)
  expect(second.port).toBe(first.port)
  await second.stop()

  const squatter = createServer().listen(first.port, '127.0.0.1')
  await once(squatter, 'listening')
  const third = await clusterOn(dataDir)
  squatter.close()
  expect(third.port).not.toBe(first.port)
  expect(await ask(third.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('two processes that start at once on an empty folder share one server', async () => {
  const dataDir = emptyFolder()
  const [one, two] = await Promise.all([clusterOfAnotherProcess(dataDir), clusterOfAnotherProcess(dataDir)])
  expect(one.url).toBe(two.url)
  expect(one.pid).toBe(two.pid)
  expect([one.reused, two.reused].sort()).toEqual([false, true])

  await one.stop()
  expect(await ask(two.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await two.stop()
  expect(identityOf(one.pid)).toBeUndefined()
})

test('Ctrl+C in the terminal spares the server; the next start takes up the orphan and its stop ends it', async () => {
  const dataDir = await madeFolder()
  const other = await clusterOfAnotherProcess(dataDir)
  const ended = once(other.child, 'exit')
  process.kill(-other.child.pid!, 'SIGINT')
  await ended

  const cluster = await clusterOn(dataDir)
  expect(cluster).toMatchObject({ reused: true, pid: other.pid })
  await cluster.stop()
  expect(identityOf(other.pid)).toBeUndefined()
})

test('without user namespaces root still gets a server, in a folder closed to others', async () => {
  const closed = emptyFolder()
  const account = findAccount([closed], { namespaces: false })
  const cluster = await startCluster({
    dataDir: path.join(closed, 'data'),
    initFlags: ['--no-sync'],
    account,
  })
  expect(await ask(cluster.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await cluster.stop()

  // The same data then serves the account that is found by default.
  const again = await clusterOn(path.join(closed, 'data'))
  expect(await ask(again.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a data folder that cannot be one gives a sentence', async () => {
  const file = path.join(emptyFolder(), 'file')
  writeFileSync(file, '')
  await expect(startCluster({ dataDir: file })).rejects.toThrow('n’est pas un dossier')
  await expect(startCluster({ dataDir: path.join(file, 'data') })).rejects.toThrow('n’est pas un dossier')
})
