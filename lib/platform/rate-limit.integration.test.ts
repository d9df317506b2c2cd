import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { forgive, limit } from './rate-limit.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  client = new pg.Client(database.url)
  client.on('error', () => undefined)
  await client.connect()
})
afterAll(() => client.end())

const limited: unknown = expect.objectContaining({ code: 'rate_limited' })

test('passes are counted in Postgres, by door and key, under no readable name', async () => {
  expect(await limit('sign_in', 'anne@frise.example 203.0.113.7')).toEqual({ remaining: 4 })
  expect(await limit('sign_in', 'anne@frise.example 203.0.113.7')).toEqual({ remaining: 3 })
  expect(await limit('sign_in', 'bertrand@frise.example 203.0.113.7')).toEqual({ remaining: 4 })
  expect(await limit('mail_link', 'anne@frise.example 203.0.113.7')).toEqual({ remaining: 4 })
  const { rows } = await client.query<{ key: string }>('SELECT key FROM rate_limit')
  expect(rows).toHaveLength(3)
  expect(rows.map(({ key }) => key).join()).not.toMatch(/anne|203/)
})

test('what another instance has counted counts here', async () => {
  await limit('vote', 'k')
  await client.query(`UPDATE rate_limit SET points = 30 WHERE key LIKE 'vote:%'`)
  await expect(limit('vote', 'k')).rejects.toEqual(limited)
})

test('a key past its limit waits, and is let in again when forgiven', async () => {
  for (let n = 0; n < 5; n++) await limit('sign_in', 'k')
  const error: unknown = await limit('sign_in', 'k').catch((refused: unknown) => refused)
  expect(error).toMatchObject({
    code: 'rate_limited',
    detail: { retryAfter: expect.closeTo(900, -2) as unknown },
  })
  await forgive('sign_in', 'k')
  expect(await limit('sign_in', 'k')).toEqual({ remaining: 4 })
})

test('a flood at once passes no more than the limit', async () => {
  const flood = await Promise.allSettled(Array.from({ length: 60 }, () => limit('vote', 'flood')))
  expect(flood.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
})

test('while Postgres is away, each instance counts for itself', async () => {
  await database.drop()
  for (let n = 0; n < 60; n++) await limit('search', 'k')
  await expect(limit('search', 'k')).rejects.toEqual(limited)
})
