import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { MAIN, median, type Line, type Measure } from './measure.ts'

const ENCODINGS = ['identity', 'gzip', 'br'] as const
const CONNECTIONS = 10

/** The bytes and headers of an answer as they came over the line. */
async function rawOf(address: string, encoding: string) {
  const [answer] = (await once(
    request(address, { headers: { 'accept-encoding': encoding } }).end(),
    'response',
  )) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const { connection: _, 'keep-alive': _k, date: _d, ...headers } = answer.headers
  return { body: Buffer.concat(chunks), headers }
}

async function perSecond(address: string, encoding: string, seconds: number): Promise<number> {
  const program = path.join(import.meta.dirname, 'tools/node_modules/autocannon/autocannon.js')
  const words = [
    program,
    '--json',
    '-d',
    String(seconds),
    '-c',
    String(CONNECTIONS),
    '-H',
    `accept-encoding=${encoding}`,
    address,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 26 })
  return (JSON.parse(stdout) as { requests: { average: number } }).requests.average
}

async function compare(address: string, encoding: (typeof ENCODINGS)[number], short: boolean): Promise<Line> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-bare-'))
  const { body, headers } = await rawOf(address, encoding)
  const file = path.join(folder, 'body')
  writeFileSync(file, body)
  const bare = fork(path.join(import.meta.dirname, 'bare.ts'), [file, JSON.stringify(headers)])
  try {
    const [port] = (await once(bare, 'message')) as [number]
    const ratios: number[] = []
    let fastest = 0
    for (let round = 0; round < (short ? 1 : 3); round++) {
      const reference = await perSecond(`http://127.0.0.1:${port}/`, encoding, short ? 1 : 4)
      const ours = await perSecond(address, encoding, short ? 1 : 4)
      ratios.push(ours / reference)
      fastest = Math.max(fastest, ours)
    }
    const ratio = median(ratios)
    return {
      what: `throughput of a kept page against a bare node:http, ${encoding}`,
      bound: '≥ 80 %',
      measured: `${(100 * ratio).toFixed(0)} % (${fastest.toFixed(0)} requests/s, ${body.length} bytes)`,
      holds: ratio >= 0.8,
    }
  } finally {
    bare.disconnect()
    rmSync(folder, { recursive: true })
  }
}

export const throughput: Measure = async ({ url, short }) => {
  await fetch(url + MAIN)
  const lines: Line[] = []
  for (const encoding of ENCODINGS) lines.push(await compare(url + MAIN, encoding, short))
  return lines
}
