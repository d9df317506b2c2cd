import { setTimeout as wait } from 'node:timers/promises'
import { MAIN, median, ms, type Line, type Measure, type Site } from './measure.ts'

const slug = MAIN.slice('/articles/'.length)

const shows = async (address: string, edition: number) =>
  (await (await fetch(address)).text()).includes(`data-edition="${edition}"`)

/** A publication returns, then a stranger asks: when is the new edition there, and was an old one shown meanwhile? */
async function rounds(site: Site, base: string, pause: number) {
  const times: number[] = []
  let stale = 0
  for (let n = 0; n < (site.short ? 5 : 200); n++) {
    const edition = await site.instance.ask<number>({ do: 'publish', slug })
    const from = performance.now()
    while (!(await shows(base + MAIN, edition))) {
      stale++
      await wait(pause)
    }
    times.push(performance.now() - from)
  }
  return { times, stale }
}

export const freshness: Measure = async (site) => {
  const here = await rounds(site, site.url, 0)
  const there = await rounds(site, site.other, 5)
  const late = there.times.filter((time) => time > 300).length
  const lines: Line[] = [
    {
      what: `publish → a stranger’s next request shows it, publishing instance, ${here.times.length} rounds`,
      bound: 'median ≤ 50 ms, worst ≤ 150 ms, 0 stale',
      measured: `median ${ms(median(here.times))}, worst ${ms(Math.max(...here.times))}, ${here.stale} stale`,
      holds: median(here.times) <= 50 && Math.max(...here.times) <= 150 && here.stale === 0,
    },
    {
      what: `the same on a second instance, ${there.times.length} rounds`,
      bound: 'fresh within 300 ms',
      measured: `median ${ms(median(there.times))}, worst ${ms(Math.max(...there.times))}, ${late} later`,
      holds: late === 0,
    },
  ]
  return lines
}
