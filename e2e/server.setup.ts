import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#lib/platform/postgres/free-port.ts'
import { environmentWith, setVariable } from '../test/environment.ts'
import { root } from '../test/shell.ts'

const startWithin = 240_000
const stopWithin = 30_000
const log = path.join(root, 'test-results', 'server.log')

/** What the person's own publication is made of: the tests must never reach it. */
const nothingOfTheirs = Object.fromEntries(
  [
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'AUTH_SECRET',
    'AUTH_OIDC_ISSUER',
    'AUTH_OIDC_ID',
    'AUTH_OIDC_SECRET',
  ]
    .flatMap((name) => [name, `${name}_FILE`])
    .concat('HOST', 'NODE_ENV')
    .map((name) => [name, undefined]),
)

/** Starts the whole of Frise on an empty data folder, as `npm start` would, and stops it after the last test.
 *  Tests read E2E_URL (its address) and E2E_DATA (its data folder: mails, and what the CLI needs). */
export default async function startServer(): Promise<() => Promise<void>> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'frise-e2e-'))
  const port = await freePort(0)
  const url = `http://127.0.0.1:${port}`
  const server = spawnServer({ PORT: String(port), SITE_URL: url, FRISE_DATA: data, JOBS: 'off' })
  const stop = async () => {
    await end(server)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await untilHealthy(server, url)
  } catch (error) {
    await stop()
    throw error
  }
  setVariable('E2E_URL', url)
  setVariable('E2E_DATA', data)
  return stop
}

function spawnServer(settings: Record<string, string>): ChildProcess {
  mkdirSync(path.dirname(log), { recursive: true })
  const output = openSync(log, 'w')
  const env = environmentWith({ ...nothingOfTheirs, ...settings })
  return spawn(process.execPath, ['start.mjs'], { cwd: root, env, stdio: ['ignore', output, output] })
}

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null

async function untilHealthy(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + startWithin
  while (Date.now() < deadline && !hasEnded(server)) {
    if (await isHealthy(url)) return
    await wait(200)
  }
  const what = hasEnded(server)
    ? `ended with code ${server.exitCode}`
    : `was not ready in ${startWithin / 1000} s`
  throw new Error(`The server ${what}; what it said is in ${path.relative(root, log)}.`)
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/sante`, { signal: AbortSignal.timeout(5_000) })
    return answer.status === 200
  } catch {
    return false
  }
}

/** Asks it to stop, and makes it when it does not. */
async function end(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const stubborn = setTimeout(() => server.kill('SIGKILL'), stopWithin)
  await ended
  clearTimeout(stubborn)
}
