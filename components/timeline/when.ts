import { named, weekdayWords } from '#lib/domain/calendar-words.ts'
import { clockWords, isNight, partOfDay } from '#lib/domain/clock-words.ts'
import { spanOf, type Point } from '#lib/domain/date-parts.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { parsed, pointsOf, type EdtfDate } from '#lib/domain/dates.ts'
import type { EditionEvent } from '#lib/domain/edition.schema.ts'
import { instantOf, wallOf } from '#lib/domain/zone.ts'
import { TIMELINE } from '../document/words.ts'
import { shortDay, shortMonth } from './short-date.ts'

export type Dated = Pick<EditionEvent, 'occurredAt' | 'zone' | 'place' | 'clockApproximate'>

/** What stands beside an event, under the heading of its day, month or year. */
export interface When {
  words: string
  about: boolean // «vers» goes before
  vague: boolean // no figure: in italics
  datetime: string | null
  place: string | null // whose clock `words` are; null without a clock
  second: string | null // the clock at home, or what the heading does not say
  night: boolean // between 18 h and 6 h where it happened
}

const HOME = { zone: 'Europe/Paris', place: 'Paris' }
const HOUR = 3_600_000

/** @param heading the words of the group that it stands in: what they say is not said again
 *  @param within what one group of the timeline is */
export function whenOf(event: Dated, heading: string, within: 'day' | 'month' | 'year'): When {
  const date = parsed(event.occurredAt)
  const clocks = pointsOf(date).filter((p) => p.precision === 'minute')
  const [first, last] = clocks
  if (first && !last)
    return within === 'day' ? clockWhen(event, first) : dayWhen(first, clockLine(event, first))
  if (first && last) return partWhen(date, first, last, within)
  return bare(date, heading, within)
}

const plain = { about: false, vague: false, datetime: null, place: null, second: null, night: false }

export const clockOf = (p: Pick<Point, 'hour' | 'minute'>) => {
  if (p.minute === 0 && p.hour === 12) return TIMELINE.noon
  return p.minute === 0 && p.hour === 0 ? TIMELINE.midnight : clockWords(p.hour, p.minute)
}

const isDark = (p: Point) => (p.hour ?? 12) >= 18 || (p.hour ?? 12) < 6

function clockWhen(event: Dated, at: Point): When {
  const wall = spanOf(at).first
  const zone = event.zone ?? HOME.zone
  const instant = instantOf(wall, zone)
  const home = wallOf(instant, HOME.zone)
  return {
    words: clockOf(at),
    about: event.clockApproximate,
    vague: false,
    datetime: datetimeAt(at, wall - instant),
    place: event.place,
    second: home === wall ? null : clockAtHome(wall, home),
    night: isDark(at),
  }
}

/** «21 h 30 à Paris», «1 h 09, samedi à Paris» */
function clockAtHome(wall: number, home: number): string {
  const at = new Date(home)
  const sameDay = new Date(wall).getUTCDate() === at.getUTCDate()
  const day = sameDay ? '' : `, ${weekdayWords(dayPoint(at)).trim()}`
  return `${clockOf({ hour: at.getUTCHours(), minute: at.getUTCMinutes() })}${day}${TIMELINE.at(HOME.place)}`
}

const dayPoint = (at: Date): Point => ({
  precision: 'day',
  qualifier: '',
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
})

/** HTML's global date and time; of years that it cannot write, nothing. */
function datetimeAt(p: Point, offset: number): string | null {
  if (p.year < 1) return null
  const two = (n = 0) => String(n).padStart(2, '0')
  const minutes = Math.abs(offset) / 60_000
  if (minutes % 1 !== 0) return null // local mean time, before zones
  const sign = offset < 0 ? '-' : '+'
  const day = `${String(p.year).padStart(4, '0')}-${two(p.month)}-${two(p.day)}`
  return `${day}T${two(p.hour)}:${two(p.minute)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const clockLine = (event: Dated, at: Point) =>
  `${event.clockApproximate ? TIMELINE.about : ''}${clockOf(at)}${event.place ? TIMELINE.at(event.place) : ''}`

function partWhen(date: EdtfDate, a: Point, b: Point, within: 'day' | 'month' | 'year'): When {
  const night = isNight(a, b)
  const words = night ? TIMELINE.night : partOfDay(a, b)
  const dark = night || (isDark(a) && spanOf(b).first - spanOf(a).first < 12 * HOUR)
  if (within !== 'day') return { ...dayWhen(a, words), night: dark }
  if (words) return { ...plain, words, vague: true, night: dark }
  const range = `${clockOf(a)} – ${clockOf(b)}`
  return { ...plain, words: a.day === b.day ? range : dateWords(date), vague: a.day !== b.day, night: dark }
}

/** Under a month or a year: «17 nov.», and «vendredi, 12 h 30 à San Francisco» */
function dayWhen(p: Point, more: string | null): When {
  const datetime = p.year < 1 ? null : isoDay(p)
  const weekday = weekdayWords(p).trim()
  return {
    ...plain,
    words: shortDay(p),
    datetime,
    second: [weekday, more].filter(Boolean).join(', ') || null,
  }
}

const isoDay = (p: Point) =>
  `${String(p.year).padStart(4, '0')}-${String(p.month ?? 1).padStart(2, '0')}-${String(p.day ?? 1).padStart(2, '0')}`

function bare(date: EdtfDate, heading: string, within: 'day' | 'month' | 'year'): When {
  const vaguely = (words: string): When => ({ ...plain, words, vague: true })
  const { during } = TIMELINE
  if (date.kind === 'interval') return vaguely(dateWords(date) === heading ? during.span : dateWords(date))
  const { at } = date
  if (dateWords(date) === heading) {
    if (at.qualifier) return vaguely(at.qualifier === '?' ? TIMELINE.unsure : TIMELINE.roughly)
    return vaguely(during[at.precision])
  }
  const about = at.qualifier === '~' || at.qualifier === '%'
  if (at.precision === 'day') return { ...dayWhen(at, null), about, ...(at.qualifier && { datetime: null }) }
  if (at.precision === 'month' && within === 'year') return { ...vaguely(shortMonth(at.month)), about }
  return { ...vaguely(named(at).words), about }
}
