import { isNight, partOfDay } from '#lib/domain/clock-words.ts'
import { formatPoint, type Point } from '#lib/domain/date-parts.ts'
import { parsed, pointsOf } from '#lib/domain/dates.ts'
import { TIMELINE } from '../document/words.ts'
import { shortDate, type ShortDate } from '../timeline/short-date.ts'
import { clockOf, type Dated } from '../timeline/when.ts'

/** A date in two lines: the day, and the hour where it is known. */
export function dayAndHour(event: Dated): { day: ShortDate; hour: string | null } {
  const [first, last] = pointsOf(parsed(event.occurredAt))
  if (first?.precision !== 'minute') return { day: shortDate(event.occurredAt), hour: null }
  const about = event.clockApproximate ? TIMELINE.about : ''
  const place = event.place ? TIMELINE.at(event.place) : ''
  const hour = last ? partWords(first, last) : `${about}${clockOf(first)}${place}`
  return { day: shortDate(formatPoint({ ...first, precision: 'day' })), hour }
}

const partWords = (a: Point, b: Point) =>
  isNight(a, b) ? TIMELINE.night : (partOfDay(a, b) ?? `${clockOf(a)} – ${clockOf(b)}`)
