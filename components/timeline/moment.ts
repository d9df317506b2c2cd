import { spanOf, type Point } from '#lib/domain/date-parts.ts'
import { hasClock, parsed, pointsOf, type EdtfDate } from '#lib/domain/dates.ts'
import type { EditionEvent } from '#lib/domain/edition.schema.ts'
import { instantOf, wallOf } from '#lib/domain/zone.ts'

/** One place on a line of time: the middle of what the date allows, as clocks of the page's calendar show it. */
export interface Moment {
  wall: number // civil milliseconds, see zone.ts
  exact: boolean // a clock time is known
}

/** @param calendar zone whose days the line counts */
export function momentOf(
  { occurredAt, zone }: Pick<EditionEvent, 'occurredAt' | 'zone'>,
  calendar: string,
): Moment {
  const date = parsed(occurredAt)
  const [first, last] = spanInCalendar(date, hasClock(date) ? zone : null, calendar)
  const exact = date.kind === 'point' && date.at.precision === 'minute'
  return { wall: exact ? first : (first + last) / 2, exact }
}

function spanInCalendar(date: EdtfDate, zone: string | null, calendar: string): [number, number] {
  const shift = (wall: number) => (zone && zone !== calendar ? wallOf(instantOf(wall, zone), calendar) : wall)
  const points = pointsOf(date)
  const from = points[0]
  const to = points.at(-1)
  if (!from || !to) return [0, 0] // an interval has one of them
  return [shift(firstOf(from)), shift(nextOf(to))]
}

const firstOf = (p: Point) => spanOf(p).first
const nextOf = (p: Point) => spanOf(p).next
