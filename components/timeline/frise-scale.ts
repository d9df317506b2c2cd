/** What one bin of the frise holds. */
export type Step = 'hour' | 'threeHours' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

/** A line of time from `from` to `to` (civil milliseconds), cut into bins; `bins` has one edge more than bins. */
export interface Scale {
  step: Step
  from: number
  to: number
  bins: number[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MOST_BINS = 60

const floorTo = (wall: number, unit: number) => Math.floor(wall / unit) * unit
// 1970-01-01 was a Thursday.
const monday = (wall: number) => floorTo(wall - 4 * DAY, 7 * DAY) + 4 * DAY
const monthStart = (wall: number, unit = 1, add = 0) => {
  const at = new Date(wall)
  return new Date(0).setUTCFullYear(at.getUTCFullYear(), floorTo(at.getUTCMonth(), unit) + add, 1)
}
const yearStart = (wall: number, unit = 1, add = 0) =>
  new Date(0).setUTCFullYear(floorTo(new Date(wall).getUTCFullYear(), unit) + add, 0, 1)

/** The bin's first instant, and the next bin's; `whole` is what the line begins and ends with. */
const STEPS: {
  step: Step
  start: (wall: number) => number
  next: (start: number) => number
  whole?: number
}[] = [
  { step: 'hour', start: (w) => floorTo(w, HOUR), next: (s) => s + HOUR, whole: DAY },
  { step: 'threeHours', start: (w) => floorTo(w, 3 * HOUR), next: (s) => s + 3 * HOUR, whole: DAY },
  { step: 'day', start: (w) => floorTo(w, DAY), next: (s) => s + DAY },
  { step: 'week', start: monday, next: (s) => s + 7 * DAY },
  { step: 'month', start: (w) => monthStart(w), next: (s) => monthStart(s, 1, 1) },
  { step: 'quarter', start: (w) => monthStart(w, 3), next: (s) => monthStart(s, 3, 3) },
  { step: 'year', start: (w) => yearStart(w), next: (s) => yearStart(s, 1, 1) },
  { step: 'decade', start: (w) => yearStart(w, 10), next: (s) => yearStart(s, 10, 10) },
]

/** The finest scale that has at most 60 bins (hours: of one day alone). More than 600 years are decades all the same. */
export function scaleOf(walls: number[]): Scale {
  const first = Math.min(...walls)
  const last = Math.max(...walls)
  for (const { step, start, next, whole } of STEPS) {
    const from = whole ? floorTo(first, whole) : start(first)
    const to = whole ? floorTo(last, whole) + whole : next(start(last))
    if (step === 'hour' && to - from > DAY) continue
    const bins = edges(from, to, next, step === 'decade')
    if (bins) return { step, from, to, bins }
  }
  throw new RangeError(`no scale from ${first} to ${last}`)
}

/** null when there are too many */
function edges(
  from: number,
  to: number,
  next: (start: number) => number,
  anyNumber: boolean,
): number[] | null {
  const bins = [from]
  for (let edge = next(from); ; edge = next(edge)) {
    bins.push(edge)
    if (edge >= to) return bins
    if (bins.length > MOST_BINS && !anyNumber) return null
  }
}

/** Place on the line, in per cent. */
export const placeOn = (scale: Scale, wall: number) => ((wall - scale.from) / (scale.to - scale.from)) * 100

export function binAt(scale: Scale, wall: number): number {
  const after = scale.bins.findIndex((edge) => edge > wall)
  return after < 0 ? scale.bins.length - 2 : Math.max(0, after - 1)
}
