import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { asStartError, fromOutput } from './explain-failure.ts'
import { StartError } from './start-error.ts'

const failure = (code: string, syscall: string) =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, path: '/somewhere/file' })

test.each([
  ['ENOSPC', 'Le disque est plein\u00a0: libérez de la place pour /data, puis relancez.'],
  ['EDQUOT', 'Le disque est plein'],
  ['EACCES', 'Le dossier /data refuse l’écriture'],
  ['EROFS', 'Le dossier /data refuse l’écriture'],
  ['ENOTDIR', '/data n’est pas un dossier'],
])('%s becomes one sentence', (code, sentence) => {
  const error = asStartError(failure(code, 'write'), '/data')
  expect(error).toBeInstanceOf(StartError)
  expect((error as StartError).message).toContain(sentence)
})

test('a program that cannot be run points to DATABASE_URL', () => {
  const { error } = spawnSync('/no/such/postgres')
  expect((asStartError(error, '/data') as StartError).message).toMatch(/ne s’exécute pas.*DATABASE_URL/)
})

test('a bug stays what it is', () => {
  const bug = new TypeError('x is not a function')
  expect(asStartError(bug, '/data')).toBe(bug)
})

test('what Postgres writes is read for its cause, else its last lines are shown', () => {
  const full = 'initdb: error: could not write to file "/data/x": No space left on device\n'
  expect(fromOutput(full, '/data', 'Échec\u00a0:').message).toContain('Le disque est plein')
  const lines = Array.from({ length: 40 }, (_, line) => `line ${line}.`).join('\n')
  const { message } = fromOutput(lines, '/data', 'Échec\u00a0:')
  expect(message).toMatch(/^Échec\u00a0:\nline 25\.[^]*line 39\.$/)
})
