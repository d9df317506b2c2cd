import { expect, test } from 'vitest'
import { StartError } from '../postgres/start-error.ts'
import { runNode } from './run-node.ts'

const never = new AbortController().signal
const run = (script: string, signal = never) => runNode(process.cwd(), 'essai', ['-e', script], signal)

test('a program that succeeds says nothing', async () => {
  await run('console.log("done")')
})

test('one that fails shows the end of what it said', async () => {
  const failing = run(
    'console.log("x".repeat(20_000) + " début"); console.error("la cause"); process.exitCode = 3',
  )
  await expect(failing).rejects.toBeInstanceOf(StartError)
  await expect(failing).rejects.toThrow(/^Échec de «\u00a0essai\u00a0»[^]*début\nla cause$/)
})

test('one that is told to stop is ended', async () => {
  const stop = new AbortController()
  const waiting = run('setInterval(() => {}, 1000)', stop.signal)
  stop.abort()
  await expect(waiting).rejects.toThrow()
  await expect(run('', stop.signal)).rejects.toThrow()
})
