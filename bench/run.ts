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
import { keepLines, keepResults, sentence } from './report.ts'
import { search } from './search.ts'
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
/** What needs no site: each opens what it measures. */
const ALONE: Record<string, (short: boolean) => Promise<Line[]>> = { search }

const words = process.argv.slice(2)
const short = words.includes('--short')
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.find((name) => !(name in MEASURES) && !(name in ALONE))
if (unknown)
  throw new Error(`No measure ${unknown}. There are: ${Object.keys({ ...ALONE, ...MEASURES }).join(', ')}.`)

const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

async function measured(name: string, measure: () => Promise<Line[]>): Promise<Line[]> {
  console.log(`\n── ${name}`)
  const lines = await measure()
  for (const line of lines) console.log(sentence(line))
  return lines
}

async function ofTheSite(): Promise<Line[]> {
  if (!existsSync(path.join(import.meta.dirname, 'tools/node_modules'))) {
    const code = await shell('npm ci --prefix bench/tools --ignore-scripts --no-audit --no-fund')
    if (code !== 0) throw new Error('The tools of the measurements could not be installed.')
  }
  const site = await openSite(short)
  const lines: Line[] = []
  try {
    for (const [name, measure] of Object.entries(MEASURES))
      // What the pages are checked with needs the long article that `bytes` makes.
      if (isWanted(name) || name === 'bytes') lines.push(...(await measured(name, () => measure(site))))
  } finally {
    await site.stop()
  }
  return lines
}

const alone: Line[] = []
for (const [name, measure] of Object.entries(ALONE))
  if (isWanted(name)) alone.push(...(await measured(name, () => measure(short))))
const lines = Object.keys(MEASURES).some(isWanted) ? [...(await ofTheSite()), ...alone] : alone
if (!short && wanted.length === 0) keepResults(lines, new Date())
else if (!short && alone.length > 0) keepLines(alone, new Date())
const broken = lines.filter(({ holds }) => holds === false).length
console.log(`\n${lines.length} lines, ${broken} over their bound`)
process.exitCode = broken > 0 ? 1 : 0
