import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { emptyFolder, otherNode, until } from './cluster.fixture.ts'
import { withFolderLock } from './folder-lock.ts'

vi.setConfig({ testTimeout: 30_000 })

const MODULE = JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)

/** Takes the lock twenty times, and each time writes when it comes in and goes out. */
const VISITOR = `
import { appendFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { withFolderLock } from ${MODULE}
const [, folder, diary] = process.argv
for (let visit = 0; visit < 20; visit++)
  await withFolderLock(folder, async () => {
    appendFileSync(diary, process.pid + ' in\\n')
    await setImmediate()
    appendFileSync(diary, process.pid + ' out\\n')
  })
`

const HOLDER = `
import { withFolderLock } from ${MODULE}
await withFolderLock(process.argv[1], () => new Promise(() => { console.log('held'); setInterval(() => 0, 1000) }))
`

test('no two processes are inside at once, even when they begin with the lock of a dead one', async () => {
  const [folder, diary] = [emptyFolder(), path.join(emptyFolder(), 'diary')]
  writeFileSync(path.join(folder, 'start-lock.3'), JSON.stringify({ pid: process.pid, identity: 'earlier' }))
  const visitors = Array.from({ length: 5 }, () => otherNode(VISITOR, folder, diary))
  const codes = await Promise.all(visitors.map(async (child) => ((await once(child, 'exit')) as [number])[0]))

  expect(codes).toEqual([0, 0, 0, 0, 0])
  const lines = readFileSync(diary, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(200)
  const crossed = lines.filter(
    (line, index) => index % 2 === 0 && lines[index + 1] !== line.replace('in', 'out'),
  )
  expect(crossed).toEqual([])
  expect(readdirSync(folder)).toHaveLength(1)
})

test('the lock of a killed process is free; that of a live one is waited for, then named', async () => {
  const folder = emptyFolder()
  const holder = otherNode(HOLDER, folder)
  await once(holder.stdout, 'data')
  let waits = 0
  const count = () => {
    waits++
  }
  const impatient = withFolderLock(folder, async () => 'in', count, 100)
  await expect(impatient).rejects.toThrow(`processus ${holder.pid}`)
  expect(waits).toBe(1)

  const patient = withFolderLock(folder, async () => 'in', count)
  await until(() => waits === 2)
  holder.kill('SIGKILL')
  expect(await patient).toBe('in')
})

test('a task that fails lets go', async () => {
  const folder = emptyFolder()
  await expect(withFolderLock(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await withFolderLock(folder, async () => 'in')).toBe('in')
})
