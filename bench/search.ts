import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { searchAsked } from '#lib/domain/search-asked.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { startCluster } from '#lib/platform/postgres/cluster.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { ensureDatabase } from '#lib/platform/postgres/database.ts'
import { migrate } from '#lib/platform/postgres/migrate.ts'
import { search as searchFor } from '#lib/reading/search.queries.ts'
import { readVariable, setVariable } from '../test/environment.ts'
import { root } from '../test/shell.ts'
import { median, ms, type Line } from './measure.ts'
import { fillCorpus } from './search-corpus.ts'
import { queriesOver, type Queries } from './search-queries.ts'

const MOST = 50
const TRIES = 3

/** What the page of a search asks of the database, over so many published events that a newsroom never has them: words,
 *  names, slips and dates, with each filter, the counts beside the filters included. */
export async function search(short: boolean): Promise<Line[]> {
  const events = short ? 10_000 : 100_000
  const data = mkdtempSync(path.join(os.tmpdir(), 'frise-search-'))
  const cluster = await startCluster({ dataDir: path.join(data, 'postgres') })
  const before = readVariable('DATABASE_URL') ?? ''
  try {
    await ensureDatabase(cluster.url('postgres'), 'frise')
    const url = cluster.url('frise')
    await migrate(url, path.join(root, 'prisma/migrations'))
    const corpus = await withConnection(url, (client) => fillCorpus(client, events))
    setVariable('DATABASE_URL', url)
    const queries = queriesOver(corpus, short ? 5 : 25)
    await timesOf(queries) // once for the pages of the database to be in memory, as those of a site are
    const times = await timesOf(queries)
    return [...times]
      .map(([kind, all]) => lineOf(kind, events, all))
      .concat(lineOf('all of them', events, [...times.values()].flat()))
  } finally {
    await reading().$disconnect()
    setVariable('DATABASE_URL', before)
    await cluster.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

interface Timed {
  time: number
  isFound: boolean
}

/** One after the other, of every kind in turn; of a search the median of a few, since what else the machine does is no
 *  part of it. */
async function timesOf(queries: Queries): Promise<Map<string, Timed[]>> {
  const times = new Map<string, Timed[]>()
  for (const { kind, query } of queries) {
    const asked = searchAsked(new URLSearchParams(query))
    if (!asked) throw new Error(`no search: ${JSON.stringify(query)}`)
    const tries: number[] = []
    let isFound = false
    for (let n = 0; n < TRIES; n++) {
      const from = performance.now()
      const results = await searchFor(asked)
      tries.push(performance.now() - from)
      isFound = results !== null && results.total > 0
    }
    times.set(kind, [...(times.get(kind) ?? []), { time: median(tries), isFound }])
  }
  return times
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function lineOf(kind: string, events: number, all: Timed[]): Line {
  const sorted = all.map(({ time }) => time).toSorted((a, b) => a - b)
  const p95 = at(sorted, 0.95)
  const found = all.filter(({ isFound }) => isFound).length
  return {
    what: `search over ${events} published events, counts included: ${kind}`,
    bound: `p95 ≤ ${MOST} ms`,
    measured: `p50 ${ms(at(sorted, 0.5))}, p95 ${ms(p95)}, max ${ms(sorted.at(-1) ?? 0)}; ${found} of ${all.length} find something`,
    holds: p95 <= MOST,
  }
}
