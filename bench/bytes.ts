import { withBrowser } from './browser.ts'
import { kb, LONG, MAIN, SMALL, type Line, type Measure } from './measure.ts'

interface Visit {
  total: number
  requests: number
  of: (kind: string) => number
  blocking: number
}

/** What a first visit brings over the line, headers included, as Chromium counts it. */
async function visit(address: string): Promise<Visit> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    const kinds = new Map<string, string>()
    const sizes = new Map<string, number>()
    devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
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
    const sum = (kind?: string) =>
      [...sizes].reduce((total, [id, size]) => total + (!kind || kinds.get(id) === kind ? size : 0), 0)
    return { total: sum(), requests: sizes.size, of: sum, blocking }
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
  const small = await visit(url + SMALL)
  await instance.ask({ do: 'long', events: 1000 })
  const parts: number[] = []
  for (let n = 1; ; n++) {
    const answer = await fetch(`${url}${LONG}?partie=${n}`, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br' },
    })
    if (answer.status !== 200) break
    parts.push(Number(answer.headers.get('content-length')))
  }
  return [
    line('first visit of the main article (64 events, 165 claims), all in', main.total, 110_000),
    line('… of which HTML', main.of('Document'), 65_000),
    line('… styles', main.of('Stylesheet'), 9_000),
    line('… fonts', main.of('Font'), 35_500),
    line('… script', main.of('Script'), 3_000),
    line('… requests', main.requests, 5, plain),
    line('… blocking resources besides the one stylesheet', Math.max(0, main.blocking - 1), 0, plain),
    line('first visit of an article of 33 events, all in (bound: 25 events)', small.total, 70_000),
    line(`1 000-event article, heaviest of its ${parts.length} parts`, Math.max(0, ...parts), 60_000),
  ]
}
