import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '#lib/platform/postgres/free-port.ts'
import { environmentWith, readVariable } from '../../../test/environment.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import { insertDue, insertEdition, readRow } from './outbox.fixture.ts'

let newsroom: Newsroom
let url: string
beforeAll(async () => {
  newsroom = await openNewsroom()
  url = readVariable('DATABASE_URL')!
})
afterAll(() => newsroom.close())

function startWorker(variables: Record<string, string | undefined>): ChildProcess {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  return spawn(process.execPath, [...flags, path.join(import.meta.dirname, 'worker.ts')], {
    env: environmentWith(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

test('the worker delivers, says that it is well, and ends when it is asked to', async () => {
  const id = await insertDue(url, await insertEdition(url), ['home'], new Date('2026-01-25T12:00:00Z'))
  const port = await freePort(0)
  const worker = startWorker({ PORT: String(port), HOST: '127.0.0.1' })
  const ended = once(worker, 'exit')
  const get = (place: string) => fetch(`http://127.0.0.1:${port}${place}`)
  const patience = { timeout: 25_000, interval: 200 }
  try {
    await vi.waitFor(
      async () => expect(await (await get('/sante')).json()).toEqual({ status: 'ok' }),
      patience,
    )
    expect((await get('/')).status).toBe(404)
    await vi.waitFor(async () => expect((await readRow(url, id)).delivered_at).not.toBeNull(), patience)
  } finally {
    worker.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
})

test('without an address the worker says which variable is missing', async () => {
  const worker = startWorker({ DATABASE_URL: undefined, DATABASE_URL_FILE: undefined })
  const said = text(worker.stderr!)
  expect(await once(worker, 'exit')).toEqual([1, null])
  expect(await said).toMatch(/^DATABASE_URL manque/)
})
