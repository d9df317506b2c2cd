import { remembered } from './remembered.ts'
import { civil } from './zone.ts'

export type Precision = 'minute' | 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century'
/** Approximate `~`, uncertain `?`, both `%`. */
export type Qualifier = '' | '~' | '?' | '%'

/** One date of the notation. `year` is astronomical: 0 is 1 BC. `part` is a season 1–4 or a quarter 1–4.
 *  A decade or a century has the year it begins with. */
export interface Point {
  precision: Precision
  qualifier: Qualifier
  year: number
  part?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
}

type Fields = Omit<Point, 'qualifier' | 'precision'>
const year = String.raw`(-?\d{4})`
const month = String.raw`(0[1-9]|1[0-2])`
const day = String.raw`(0[1-9]|[12]\d|3[01])`
const clock = String.raw`([01]\d|2[0-3]):([0-5]\d)`

const SHAPES: [Precision, RegExp, (numbers: number[]) => Fields][] = [
  ['year', shape(year), ([year = 0]) => ({ year })],
  ['season', shape(`${year}-(2[1-4])`), ([year = 0, code = 0]) => ({ year, part: code - 20 })],
  ['quarter', shape(`${year}-(3[3-6])`), ([year = 0, code = 0]) => ({ year, part: code - 32 })],
  ['month', shape(`${year}-${month}`), ([year = 0, month]) => ({ year, month })],
  ['day', shape(`${year}-${month}-${day}`), ([year = 0, month, day]) => ({ year, month, day })],
  [
    'minute',
    shape(`${year}-${month}-${day}T${clock}`),
    ([year = 0, month, day, hour, minute]) => ({ year, month, day, hour, minute }),
  ],
  ['decade', shape(String.raw`(\d{3})X`), ([tens = 0]) => ({ year: tens * 10 })],
  ['century', shape(String.raw`(\d{2})XX`), ([hundreds = 0]) => ({ year: hundreds * 100 })],
]

function shape(source: string): RegExp {
  return new RegExp(`^${source}$`)
}

/** @param month from 1 */
export const daysIn = (year: number, month: number) => new Date(civil(year, month + 1, 0)).getUTCDate()

// As long as a date can be; what is longer was typed by somebody.
const LONGEST = 20

/** @returns null for what is no date. A clock time takes no qualifier: EDTF has none for it. */
export const parsePoint = remembered(readPoint, (text) => text.length <= LONGEST)

function readPoint(text: string): Point | null {
  const qualifier = (/[~?%]$/.exec(text)?.[0] ?? '') as Qualifier
  const bare = qualifier ? text.slice(0, -1) : text
  if (bare.startsWith('-0000')) return null
  for (const [precision, pattern, fieldsOf] of SHAPES) {
    const found = pattern.exec(bare)
    if (!found) continue
    const point: Point = { precision, qualifier, ...fieldsOf(found.slice(1).map(Number)) }
    return isReal(point) ? point : null
  }
  return null
}

function isReal({ precision, qualifier, year, month = 1, day = 1 }: Point): boolean {
  return day <= daysIn(year, month) && !(precision === 'minute' && qualifier)
}

const digits = (n = 0, width = 2) => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(width, '0')

const WRITING: Record<Precision, (point: Point) => string> = {
  minute: (p) => `${WRITING.day(p)}T${digits(p.hour)}:${digits(p.minute)}`,
  day: (p) => `${WRITING.month(p)}-${digits(p.day)}`,
  month: (p) => `${WRITING.year(p)}-${digits(p.month)}`,
  season: (p) => `${WRITING.year(p)}-${20 + (p.part ?? 0)}`,
  quarter: (p) => `${WRITING.year(p)}-${32 + (p.part ?? 0)}`,
  year: (p) => digits(p.year, 4),
  decade: (p) => `${digits(p.year / 10, 3)}X`,
  century: (p) => `${digits(p.year / 100)}XX`,
}

export const formatPoint = (point: Point) => WRITING[point.precision](point) + point.qualifier

interface Span {
  first: number
  next: number
}
const months = (year: number, from: number, count: number): Span => ({
  first: civil(year, from),
  next: civil(year, from + count),
})

// Seasons are the northern meteorological ones; winter begins in December of its year.
const SPANS: Record<Precision, (point: Point) => Span> = {
  minute: (p) => ({
    first: civil(p.year, p.month, p.day, p.hour, p.minute),
    next: civil(p.year, p.month, p.day, p.hour, (p.minute ?? 0) + 1),
  }),
  day: (p) => ({ first: civil(p.year, p.month, p.day), next: civil(p.year, p.month, (p.day ?? 1) + 1) }),
  month: (p) => months(p.year, p.month ?? 1, 1),
  season: (p) => months(p.year, (p.part ?? 1) * 3, 3),
  quarter: (p) => months(p.year, (p.part ?? 1) * 3 - 2, 3),
  year: (p) => months(p.year, 1, 12),
  decade: (p) => months(p.year, 1, 120),
  century: (p) => months(p.year, 1, 1200),
}

/** What the date covers, in civil milliseconds: its first, and the first that is not its own. */
export const spanOf = (point: Point): Span => SPANS[point.precision](point)
