import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { secretIn } from './secret.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'frise-secret-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true })
})

test('a secret is made once, and its owner alone may read it', () => {
  const data = path.join(folder(), 'data')
  const secret = secretIn(data)
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(secretIn(data)).toBe(secret)
  expect(statSync(path.join(data, 'auth-secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(data)).toEqual(['auth-secret'])
})

test('a secret that is there is kept as it is', () => {
  const data = folder()
  writeFileSync(path.join(data, 'auth-secret'), 'brought from another machine, 43 characters\n')
  expect(secretIn(data)).toBe('brought from another machine, 43 characters')
  expect(readFileSync(path.join(data, 'auth-secret'), 'utf8')).toMatch(/\n$/)
})

test('two data folders have two secrets', () => {
  expect(secretIn(folder())).not.toBe(secretIn(folder()))
})
