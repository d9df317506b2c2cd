// npm run bench: every measure.   npm run bench -- bytes freshness: those alone.   --short: fewer rounds, nothing kept.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { shell } from '../test/shell.ts'
import { bytes } from './bytes.ts'
import { checkers } from './checkers.ts'
import { coldRender } from './cold.ts'
import { freshness } from './freshness.ts'
import { lighthouse } from './lighthouse.ts'
import type { Line, Measure } from './measure.ts'
import { memory } from './memory.ts'
import { outage } from './outage.ts'
import { keepResults, sentence } from './report.ts'
import { openSite } from './site.ts'
import { throughput } from './throughput.ts'

/** In this order: the last one stops the database. */
const MEASURES: Record<string, Measure> = {
  bytes,
  lighthouse,
  checkers,
  coldRender,
  throughput,
  freshness,
  memory,
  outage,
}

const words = process.argv.slice(2)
const short = words.includes('--short')
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.find((name) => !(name in MEASURES))
if (unknown) throw new Error(`No measure ${unknown}. There are: ${Object.keys(MEASURES).join(', ')}.`)

if (!existsSync(path.join(import.meta.dirname, 'tools/node_modules'))) {
  const code = await shell('npm ci --prefix bench/tools --ignore-scripts --no-audit --no-fund')
  if (code !== 0) throw new Error('The tools of the measurements could not be installed.')
}
const site = await openSite(short)
const lines: Line[] = []
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    // What the pages are checked with needs the long article that `bytes` makes.
    if (wanted.length > 0 && !wanted.includes(name) && name !== 'bytes') continue
    console.log(`\n── ${name}`)
    const measured = await measure(site)
    for (const line of measured) console.log(sentence(line))
    lines.push(...measured)
  }
} finally {
  await site.stop()
}
if (!short && wanted.length === 0) keepResults(lines, new Date())
const broken = lines.filter(({ holds }) => holds === false).length
console.log(`\n${lines.length} lines, ${broken} over their bound`)
process.exitCode = broken > 0 ? 1 : 0
