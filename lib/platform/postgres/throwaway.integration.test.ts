import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { firstLine, otherNode } from './cluster.fixture.ts'
import { withConnection } from './connection.ts'
import { ensureDatabase } from './database.ts'
import { createFromTemplate, startThrowaway } from './throwaway.ts'

const PROGRAM = `
import { startThrowaway } from ${JSON.stringify(new URL('./throwaway.ts', import.meta.url).href)}
console.log((await startThrowaway()).url('postgres'))
setInterval(() => 0, 1000)
`

const ask = async (url: string, sql: string) =>
  (await withConnection(url, (client) => client.query<Record<string, string>>(sql))).rows[0]

test('copies of a template, and nothing left after the stop', { timeout: 60_000 }, async () => {
  const server = await startThrowaway()
  onTestFinished(() => server.stop())
  const admin = server.url('postgres')
  await ensureDatabase(admin, 'template')
  await ask(server.url('template'), `CREATE TABLE word AS SELECT 'été' AS text`)
  const copies = await Promise.all(['one', 'two'].map((name) => createFromTemplate(admin, 'template', name)))
  for (const copy of copies) expect(await ask(copy, 'SELECT text FROM word')).toEqual({ text: 'été' })

  expect(await ask(admin, 'SHOW fsync')).toEqual({ fsync: 'off' })
  const { data_directory: folder = '' } = (await ask(admin, 'SHOW data_directory')) ?? {}
  expect(existsSync(folder)).toBe(true)
  await server.stop()
  expect(existsSync(folder)).toBe(false)
})

test('what a killed run left is stopped and removed by the next', { timeout: 60_000 }, async () => {
  const child = otherNode(PROGRAM)
  const url = await firstLine(child)
  const { data_directory: folder = '' } = (await ask(url, 'SHOW data_directory')) ?? {}
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(folder)).toBe(true)

  const next = await startThrowaway()
  onTestFinished(() => next.stop())
  expect(existsSync(folder)).toBe(false)
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('Aucun Postgres ne répond')
})
