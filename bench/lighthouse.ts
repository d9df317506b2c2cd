import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from '../test/chromium.ts'
import { environmentWith } from '../test/environment.ts'
import { MAIN, median, ms, type Line, type Measure } from './measure.ts'

interface Report {
  categories: Record<string, { score: number }>
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>
}

async function audit(address: string, words: string[]): Promise<Report> {
  const program = path.join(import.meta.dirname, 'tools/node_modules/lighthouse/cli/index.js')
  const flags = '--headless=new --no-sandbox --disable-background-networking'
  const all = [program, address, '--output=json', '--quiet', `--chrome-flags=${flags}`, ...words]
  const env = environmentWith({ CHROME_PATH: findChromium() })
  const { stdout } = await promisify(execFile)(process.execPath, all, { maxBuffer: 2 ** 27, env })
  return JSON.parse(stdout) as Report
}

async function device(name: string, address: string, words: string[], times: number): Promise<Line[]> {
  const reports: Report[] = []
  for (let n = 0; n < times; n++) reports.push(await audit(address, words))
  return [scoresOf(name, reports), timesOf(reports)]
}

function scoresOf(name: string, reports: Report[]): Line {
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(
    (category) => 100 * median(reports.map((one) => one.categories[category]?.score ?? 0)),
  )
  const holds = scores.every((one) => one === 100)
  const short = Object.values(reports[0]?.audits ?? {}).filter(({ score }) => score !== null && score < 0.9)
  if (!holds) console.log(short.map(({ title }) => `${name}: ${title}`).join('\n'))
  return {
    what: `Lighthouse ${name}, median of ${reports.length}: performance, accessibility, best practices, SEO`,
    bound: '100 / 100 / 100 / 100',
    measured: scores.map((one) => one.toFixed(0)).join(' / '),
    holds,
  }
}

function timesOf(reports: Report[]): Line {
  const value = (name: string) => median(reports.map((one) => one.audits[name]?.numericValue ?? Infinity))
  const [lcp, tbt, cls] = [
    value('largest-contentful-paint'),
    value('total-blocking-time'),
    value('cumulative-layout-shift'),
  ]
  return {
    what: '… LCP, TBT, CLS',
    bound: 'LCP ≤ 1.0 s, TBT 0, CLS 0',
    measured: `${ms(lcp)}, ${ms(tbt)}, ${cls.toFixed(3)}`,
    holds: lcp <= 1000 && tbt < 1 && cls < 0.001,
  }
}

export const lighthouse: Measure = async ({ url, short }) => [
  ...(await device('mobile', url + MAIN, [], short ? 1 : 3)),
  ...(await device('desktop', url + MAIN, ['--preset=desktop'], short ? 1 : 3)),
]
