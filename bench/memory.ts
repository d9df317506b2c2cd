import type { Measure } from './measure.ts'

const mb = (n: number) => `${(n / 2 ** 20).toFixed(0)} MB`
const PAGES = 10_000
const PAGE_BYTES = 12_000

export const memory: Measure = async ({ second }) => {
  const rest = await second.ask<number>({ do: 'memory' })
  const held = await second.ask<number>({ do: 'fill', pages: PAGES, bytes: PAGE_BYTES })
  const full = await second.ask<number>({ do: 'memory' })
  const bound = 256 * 2 ** 20
  return [
    { what: 'memory of an instance before', bound: 'none', measured: mb(rest), holds: true },
    {
      what: `… with ${PAGES} pages of ${PAGE_BYTES / 1000} KB kept`,
      bound: `store ≤ ${mb(bound)}`,
      measured: `${mb(full)}, of which the store counts ${mb(held)}`,
      holds: held <= bound,
    },
  ]
}
