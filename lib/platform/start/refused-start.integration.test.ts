import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentWith } from '../../../test/environment.ts'

// A start that cannot be: one French sentence that names what to change, and an exit code, before anything is built.
const root = path.resolve(import.meta.dirname, '../../..')
const data = mkdtempSync(path.join(os.tmpdir(), 'frise-refus-'))
let busy: Server
let taken = 0

beforeAll(async () => {
  busy = createServer()
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  taken = (busy.address() as AddressInfo).port
})
afterAll(() => {
  busy.close()
  rmSync(data, { recursive: true, force: true })
})

function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const env = environmentWith({ FRISE_DATA: data, PORT: '0', ...settings })
  return new Promise((resolve) => {
    execFile(process.execPath, ['start.mjs'], { cwd: root, env }, (error, _stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stderr.trim() })
    })
  })
}

const expectSentence = ({ code, said }: { code: number; said: string }, words: RegExp) => {
  expect(code).toBe(1)
  expect(said).toMatch(words)
  expect(said.split('\n')).toHaveLength(1)
  expect(said).not.toMatch(/\bat .*:\d+|Error:/)
}

test('a port that is no port', async () =>
  expectSentence(await start({ PORT: 'trois mille' }), /^PORT .*nombre/))
test('a port that is taken', async () =>
  expectSentence(await start({ PORT: String(taken) }), /Le port \d+ est déjà pris/))
test('an address of the site that is none', async () =>
  expectSentence(await start({ SITE_URL: 'exemple' }), /^SITE_URL doit être une adresse/))
test('a database address that is none', async () =>
  expectSentence(await start({ DATABASE_URL: 'mysql://ici' }), /^DATABASE_URL doit avoir la forme/))
test('a database that does not answer', async () =>
  expectSentence(
    await start({ DATABASE_URL: `postgresql://frise:x@127.0.0.1:${taken + 1}/frise` }),
    /DATABASE_URL/,
  ))
test('a secret’s file that is not there', async () =>
  expectSentence(
    await start({ AUTH_SECRET_FILE: '/nulle/part' }),
    /^AUTH_SECRET_FILE nomme un fichier illisible/,
  ))
