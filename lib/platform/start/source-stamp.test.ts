import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stampOf, unlessDone } from './source-stamp.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'frise-stamp-'))
  mkdirSync(path.join(root, 'app', '(lecture)'), { recursive: true })
  write('app/(lecture)/route.ts', 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(path.join(root, name), text)

test('the stamp follows names and bytes of what is built, and nothing else', () => {
  const before = stampOf(root)
  write('app/(lecture)/route.test.ts', 'a test')
  write('README.md', 'not built')
  expect(stampOf(root)).toBe(before)
  write('app/(lecture)/route.ts', 'two')
  const changed = stampOf(root)
  expect(changed).not.toBe(before)
  write('app/(lecture)/route.ts', 'one')
  expect(stampOf(root)).toBe(before)
  write('app/other.ts', '')
  expect(stampOf(root)).not.toBe(before)
})

test('what was done is not done again, until its sources or its products change', async () => {
  const [file, product] = [path.join(root, 'stamp'), path.join(root, 'product')]
  let runs = 0
  const build = async () => {
    runs++
    writeFileSync(product, '')
  }
  const run = (stamp: string) => unlessDone(file, stamp, [product], build)
  expect([await run('a'), await run('a'), await run('b'), await run('b')]).toEqual([true, false, true, false])
  rmSync(product)
  expect(await run('b')).toBe(true)
  expect(runs).toBe(3)
})

test('what failed is done again', async () => {
  const file = path.join(root, 'stamp')
  const fail = async () => Promise.reject(new Error('no space'))
  await expect(unlessDone(file, 'a', [], fail)).rejects.toThrow('no space')
  expect(await unlessDone(file, 'a', [], async () => undefined)).toBe(true)
})
