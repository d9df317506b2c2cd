import {
  dayWords,
  fromWords,
  monthWords,
  named,
  NB,
  toWords,
  weekdayWords,
  type Named,
} from './calendar-words.ts'
import { clockWords, isNight, isSameDay, partOfDay } from './clock-words.ts'
import type { Point } from './date-parts.ts'
import type { EdtfDate, End } from './dates.ts'

export interface Clock {
  /** The clock time is «vers 12 h 30»: EDTF cannot say so. */
  clockApproximate?: boolean
}

/** A date in French, as the press writes it: no capital, «1er», «12 h 30», no-break spaces where they belong.
 *  @param date as parsed
 *  @returns e.g. «vendredi 17 novembre 2023 à 12 h 30», «vers 1900», «du 4 au 5 août 1789» */
export function dateWords(date: EdtfDate, clock: Clock = {}): string {
  if (date.kind === 'point') return pointWords(date.at, clock)
  const { from, to } = date
  if (typeof from === 'object')
    return typeof to === 'object' ? rangeWords(from, to, clock) : since(from, to, clock)
  return typeof to === 'object' ? until(from, to, clock) : ''
}

const isAbout = (p: Point) => p.qualifier === '~' || p.qualifier === '%'
const doubt = (p: Point) => (p.qualifier === '?' || p.qualifier === '%' ? `${NB}(?)` : '')

function pointWords(p: Point, clock: Clock): string {
  const { words, article } = named(p)
  if (isAbout(p)) return `vers ${article}${words}${doubt(p)}`
  if (p.precision === 'day') return weekdayWords(p) + words + doubt(p)
  return p.precision === 'minute' ? weekdayWords(p) + words + atClock(p, clock, ', ') : words + doubt(p)
}

const atClock = (p: Point, { clockApproximate }: Clock, comma = ' ') =>
  `${clockApproximate ? `${comma}vers` : ' à'} ${clockWords(p.hour, p.minute)}`

/** As `named`, with the clock. */
function namedAt(p: Point, clock: Clock): Named {
  const { words, article } = named(p)
  return { words: p.precision === 'minute' ? words + atClock(p, clock) : words, article }
}

function since(from: Point, to: End, clock: Clock): string {
  const name = namedAt(from, clock)
  if (to === 'unknown') return `à partir ${fromWords(name)}${doubt(from)} (fin inconnue)`
  return `depuis ${isAbout(from) ? 'environ ' : ''}${name.article}${name.words}${doubt(from)}`
}

function until(from: End, to: Point, clock: Clock): string {
  const name = namedAt(to, clock)
  const words = to.precision === 'year' ? `jusqu’en ${name.words}` : `jusqu’${toWords(name)}`
  const hedge = isAbout(to) ? ' environ' : ''
  return words + hedge + doubt(to) + (from === 'unknown' ? ' (début inconnu)' : '')
}

function rangeWords(a: Point, b: Point, clock: Clock): string {
  if (a.precision === 'minute' && b.precision === 'minute') return clocksWords(a, b, clock)
  const tail = (isAbout(a) || isAbout(b) ? ' environ' : '') + (doubt(a) || doubt(b))
  if (a.precision === 'day' && b.precision === 'day') return daysWords(a, b) + tail
  const to = toWords(namedAt(b, clock))
  if (a.precision === 'month' && b.precision === 'month' && a.year === b.year)
    return `${fromWords({ article: '', words: monthWords(a.month) })} ${to}${tail}`
  return `${fromWords(namedAt(a, clock))} ${to}${tail}`
}

/** «du 4 au 5 août 1789»: what both days share is said once. */
function daysWords(a: Point, b: Point): string {
  const year = a.year !== b.year
  return `du ${dayWords(a, { month: year || a.month !== b.month, year })} au ${dayWords(b)}`
}

function clocksWords(a: Point, b: Point, clock: Clock): string {
  if (isNight(a, b)) return `nuit ${daysWords(a, b)}`
  const hedge = clock.clockApproximate ? ' environ' : ''
  if (!isSameDay(a, b)) return `${fromWords(namedAt(a, {}))} ${toWords(namedAt(b, {}))}${hedge}`
  const day = weekdayWords(a) + dayWords(a)
  const part = partOfDay(a, b)
  if (part) return `${day}, ${part}`
  if (a.hour === b.hour && a.minute === b.minute) return pointWords(a, clock)
  return `${day}, de ${clockWords(a.hour, a.minute)} à ${clockWords(b.hour, b.minute)}${hedge}`
}
