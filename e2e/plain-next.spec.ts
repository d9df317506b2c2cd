import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { startCluster } from '#lib/platform/postgres/cluster.ts'
import { freePort } from '#lib/platform/postgres/free-port.ts'
import { environmentWith, readVariable } from '../test/environment.ts'
import { root } from '../test/shell.ts'
import { ARTICLE, SHORT_ARTICLE } from './reader-steps.ts'

const ADDRESSES = [
  '/',
  ARTICLE,
  `${ARTICLE}?au=2023-11-19`,
  `${ARTICLE}?acteur=mira-murati&statut=etabli`,
  `${ARTICLE}?ancre=e-0000000000`,
  `${ARTICLE}/editions/1`,
  `${ARTICLE}.json`,
  `${ARTICLE}/sources.bib`,
  `${SHORT_ARTICLE}/flux.xml`,
  '/acteurs/sam-altman',
  '/recherche?q=altmann',
  '/recherche?q=altman&de=hier',
  '/sitemap.xml',
  '/robots.txt',
  '/introuvable',
  '/articles/introuvable',
  '/archives/1789',
]
const HEADERS = [
  'content-type',
  'content-security-policy',
  'cache-control',
  'location',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
]

/** `next start` on the same database, without what stands before it in server.mjs. */
async function startPlainNext(url: string): Promise<() => Promise<void>> {
  const data = readVariable('E2E_DATA') ?? ''
  const cluster = await startCluster({ dataDir: path.join(data, 'postgres') })
  const env = environmentWith({
    DATABASE_URL: cluster.url('frise'),
    FRISE_DATA: data,
    SITE_URL: readVariable('E2E_URL'),
    NODE_ENV: 'production',
  })
  const words = ['node_modules/next/dist/bin/next', 'start', '-p', new URL(url).port, '-H', '127.0.0.1']
  const server = spawn(process.execPath, words, { cwd: root, env, stdio: 'ignore' })
  await expect
    .poll(
      () =>
        fetch(`${url}/sante`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200)
  return async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    await cluster.stop()
  }
}

async function answerOf(address: string) {
  const answer = await fetch(address, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } })
  const headers = HEADERS.map((name) => [name, answer.headers.get(name)])
  return { status: answer.status, headers, body: await answer.text() }
}

test('plain `next start` gives readers the same answers, only slower', async ({ baseURL }) => {
  test.setTimeout(180_000)
  const plain = `http://127.0.0.1:${await freePort(0)}`
  const stop = await startPlainNext(plain)
  try {
    for (const address of ADDRESSES)
      expect(await answerOf(plain + address), address).toEqual(await answerOf(baseURL! + address))
  } finally {
    await stop()
  }
})
