import { spanOf } from './date-parts.ts'
import type { EdtfDate, End } from './dates.ts'

const DAY = 86_400_000
/** Stands for «always was» and «goes on» where days are compared. */
export const FAR = 2_000_000_000

/** Days as calendars number them, both inclusive, since 1970. */
export interface Days {
  first: number
  last: number
}

/** The days that a date covers, as it is written: 20 h 42 in San Francisco is of that day there, whatever the day in
 *  Paris. An end that nobody knows is taken for the day of the other. */
export function daysOf(date: EdtfDate): Days {
  if (date.kind === 'point') return { first: firstDay(date.at), last: lastDay(date.at) }
  const { from, to } = date
  return {
    first: from === 'open' ? -FAR : firstDay(from === 'unknown' ? to : from),
    last: to === 'open' ? FAR : lastDay(to === 'unknown' ? from : to),
  }
}

const firstDay = (end: End) => (typeof end === 'string' ? -FAR : Math.floor(spanOf(end).first / DAY))
const lastDay = (end: End) => (typeof end === 'string' ? FAR : Math.floor((spanOf(end).next - 1) / DAY))

/** The days of both; none, and so nothing, where they have none in common. */
export const common = (one: Days, other: Days | null): Days =>
  other ? { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) } : one
