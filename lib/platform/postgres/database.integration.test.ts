import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from './connection.ts'
import { databaseUrl, ensureDatabase } from './database.ts'
import { StartError } from './start-error.ts'
import { startThrowaway, type Throwaway } from './throwaway.ts'

let server: Throwaway

beforeAll(async () => void (server = await startThrowaway()), 60_000)
afterAll(() => server.stop())

const nameAt = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
    return rows[0]?.name
  })

const refusal = async (url: string) => {
  const error: unknown = await nameAt(url).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StartError)
  return (error as StartError).message
}

test('a database is made once, whatever its name and however many ask', async () => {
  const admin = server.url('postgres')
  const name = 'Été "à" 100 %'
  const made = await Promise.all([1, 2, 3].map(() => ensureDatabase(admin, name)))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await ensureDatabase(admin, name)).toBe(false)
  expect(await nameAt(server.url(name))).toBe(name)
  expect(await nameAt(databaseUrl(admin, name))).toBe(name)
})

test('a wrong address gives one sentence, without the password', async () => {
  const url = server.url('postgres')
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as AddressInfo
  closed.close()
  const sentences = [
    await refusal('mysql://frise:secret@localhost/frise'),
    await refusal('frise:secret'),
    await refusal(`postgresql://frise:secret@127.0.0.1:${port}/frise`),
    await refusal(url.replace('postgres:', 'frise:').replace(/:[^:@]+@/, ':secret@')),
    await refusal(server.url('absente')),
  ]
  expect(sentences).toEqual([
    expect.stringContaining('L’adresse de la base n’en est pas une'),
    expect.stringContaining('L’adresse de la base n’en est pas une'),
    expect.stringContaining(`Aucun Postgres ne répond à 127.0.0.1:${port}`),
    expect.stringContaining('refuse le compte'),
    expect.stringContaining('La base «\u00a0absente\u00a0» n’existe pas'),
  ])
  expect(sentences.join()).not.toContain('secret')
})
