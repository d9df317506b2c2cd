import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { clusterOn, emptyFolder, madeFolder, until } from './cluster.fixture.ts'
import { connect, withConnection } from './connection.ts'
import { identityOf } from './live-process.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** No process has this number: the kernel gives none above 4 194 304. */
const NO_PROCESS = 4_999_999

const answers = async (url: string) =>
  withConnection(url, async (client) => (await client.query('SELECT 1')).rowCount === 1)

test('kill -9 of the server loses no acknowledged row', async () => {
  const dataDir = await madeFolder()
  const killed = await clusterOn(dataDir)
  const url = killed.url('postgres')
  const acknowledged: number[] = []
  const write = async (writer: number) => {
    const client = await connect(url)
    for (let row = writer; ; row += 4) {
      await client.query('INSERT INTO kept VALUES ($1)', [row])
      acknowledged.push(row)
    }
  }
  await withConnection(url, (client) => client.query('CREATE TABLE kept (id int)'))
  const writers = Promise.allSettled([0, 1, 2, 3].map(write))
  await until(() => acknowledged.length > 200)
  process.kill(killed.pid, 'SIGKILL')
  await writers

  const cluster = await clusterOn(dataDir)
  expect(cluster.reused).toBe(false)
  const { rows } = await withConnection(cluster.url('postgres'), (client) =>
    client.query<{ id: number }>('SELECT id FROM kept'),
  )
  const kept = new Set(rows.map(({ id }) => id))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
})

test.each([
  ['a dead process', `${NO_PROCESS}`],
  ['another program', `${process.pid}`],
  ['nobody', ''],
])('a postmaster.pid left with the number of %s is removed', async (_, pid) => {
  const dataDir = await madeFolder()
  const cluster = path.join(dataDir, 'cluster')
  const pidFile = path.join(cluster, 'postmaster.pid')
  writeFileSync(pidFile, pid && `${pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n`)
  utimesSync(pidFile, 0, 0)

  const second = await clusterOn(dataDir)
  expect(second.reused).toBe(false)
  expect(await answers(second.url('postgres'))).toBe(true)
  expect(identityOf(process.pid)).toBeDefined()
})

test('what a killed start left is swept, and a half-made cluster is never taken for one', async () => {
  const dataDir = emptyFolder()
  mkdirSync(path.join(dataDir, 'init-killed', 'cluster'), { recursive: true })
  writeFileSync(path.join(dataDir, 'init-killed', 'cluster', 'PG_VERSION'), '18')
  writeFileSync(path.join(dataDir, 'start-lock.7'), JSON.stringify({ pid: NO_PROCESS, identity: 'gone' }))
  const cluster = await clusterOn(dataDir)
  expect(await answers(cluster.url('postgres'))).toBe(true)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('init-'))).toEqual([])
  await cluster.stop()

  rmSync(path.join(dataDir, 'cluster', 'PG_VERSION'))
  await expect(clusterOn(dataDir)).rejects.toThrow('ne contient pas une base Postgres entière')
  expect(existsSync(path.join(dataDir, 'cluster', 'base'))).toBe(true)
})

test('a lost or wrong password is named, and does not leave a server behind', async () => {
  const dataDir = await madeFolder()
  const password = path.join(dataDir, 'password')
  renameSync(password, `${password}.away`)
  await expect(clusterOn(dataDir)).rejects.toThrow(`remettez le fichier ${password}`)

  writeFileSync(password, 'wrong')
  await expect(clusterOn(dataDir)).rejects.toThrow(`refuse le mot de passe du fichier ${password}`)
  expect(existsSync(path.join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)

  cpSync(`${password}.away`, password)
  expect(await answers((await clusterOn(dataDir)).url('postgres'))).toBe(true)
})

test('a server that cannot start shows the end of its log', async () => {
  const dataDir = await madeFolder()
  writeFileSync(path.join(dataDir, 'cluster', 'postgresql.auto.conf'), 'no_such_setting = 1\n')
  await expect(clusterOn(dataDir)).rejects.toThrow(/n’a pas démarré[^]*unrecognized configuration parameter/)
})
