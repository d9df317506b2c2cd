import { LONG, MAIN, median, ms, type Line, type Measure, type Site } from './measure.ts'

/** A page asked for when its copy has just gone stale: from the request to its last byte. */
async function cold({ url, instance, short }: Site, address: string, bound: number | null): Promise<Line> {
  const times: number[] = []
  for (let n = 0; n < (short ? 5 : 30); n++) {
    await instance.ask({ do: 'forget' })
    const from = performance.now()
    const answer = await fetch(url + address)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
    times.push(performance.now() - from)
  }
  const warm = times.slice(3) // the first ones compile
  return {
    what: `cold render of ${address}`,
    bound: bound === null ? 'none' : `median ≤ ${ms(bound)}`,
    measured: `median ${ms(median(warm))}, worst ${ms(Math.max(...warm))}`,
    holds: bound === null || median(warm) <= bound,
  }
}

export const coldRender: Measure = async (site) => [
  await cold(site, '/', null),
  await cold(site, MAIN, null),
  await cold(site, `${MAIN}?au=2023-11-19`, null),
  await cold(site, `${LONG}-1000`, 100),
  await cold(site, `${LONG}-1000?partie=3`, 100),
]
