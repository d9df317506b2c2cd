import { setTimeout as wait } from 'node:timers/promises'
import { withBrowser } from './browser.ts'
import { kb, LONG, MAIN, type Line, type Measure } from './measure.ts'

interface Visit {
  total: number
  requests: number
  of: (kind: RegExp) => number
  blocking: number
}

/** Asks for a page until it is kept in its densest form, as for all readers but the first after a publication. */
async function readBefore(address: string): Promise<number> {
  for (let n = 0; n < 100; n++) {
    const answer = await fetch(address, { redirect: 'manual', headers: { 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    if (answer.status !== 200) return 0
    if (answer.headers.get('etag')?.includes('dense')) return Number(answer.headers.get('content-length'))
    await wait(100)
  }
  throw new Error(`no denser form of ${address}`)
}

/** What a first visit brings over the line, as Chromium counts it: `total` with headers, each kind without. */
async function visit(address: string): Promise<Visit> {
  await readBefore(address)
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    const sizes = new Map<string, number>()
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      sizes.set(requestId, encodedDataLength),
    )
    await page.goto(address, { waitUntil: 'networkidle' })
    const blocking = await page.evaluate(
      () =>
        (
          performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
            renderBlockingStatus?: string
          })[]
        ).filter((one) => one.renderBlockingStatus === 'blocking').length,
    )
    const bodies = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (one) => ({
          name: new URL(one.name).pathname,
          size: (one as PerformanceResourceTiming).encodedBodySize,
        }),
      ),
    )
    const of = (kind: RegExp) => bodies.reduce((sum, { name, size }) => sum + (kind.test(name) ? size : 0), 0)
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    return { total, requests: sizes.size, of, blocking }
  })
}

const line = (what: string, measured: number, bound: number, say: (n: number) => string = kb): Line => ({
  what,
  bound: `≤ ${say(bound)}`,
  measured: say(measured),
  holds: measured <= bound,
})
const plain = (n: number) => String(n)

export const bytes: Measure = async ({ url, instance }) => {
  const main = await visit(url + MAIN)
  await instance.ask({ do: 'long', events: 25 })
  const small = await visit(`${url}${LONG}-25`)
  await instance.ask({ do: 'long', events: 1000 })
  const parts: number[] = []
  for (let n = 1; ; n++) {
    const bytes = await readBefore(`${url}${LONG}-1000?partie=${n}`)
    if (bytes === 0) break
    parts.push(bytes)
  }
  return [
    line('first visit of the main article (64 events, 165 claims), all in', main.total, 110_000),
    line('… of which HTML', main.of(/^\/articles/), 65_000),
    line('… styles', main.of(/css$/), 9_000),
    line('… fonts', main.of(/woff2$/), 35_000),
    line('… script', main.of(/js$/), 3_000),
    line('… requests', main.requests, 5, plain),
    line('… blocking resources besides the one stylesheet', Math.max(0, main.blocking - 1), 0, plain),
    line('first visit of an article of 25 events, all in', small.total, 70_000),
    line(`1 000-event article, heaviest of its ${parts.length} parts`, Math.max(0, ...parts), 60_000),
  ]
}
