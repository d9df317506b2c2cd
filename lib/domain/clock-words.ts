import { dayNumber, NB } from './calendar-words.ts'
import { spanOf, type Point } from './date-parts.ts'
import { pointsOf, type EdtfDate } from './dates.ts'
import { civil, instantOf, wallOf } from './zone.ts'

/** «12 h», «0 h 05» */
export const clockWords = (hour = 0, minute = 0) =>
  `${hour}${NB}h${minute ? NB + String(minute).padStart(2, '0') : ''}`

// EDTF has no parts of the day. Four intervals of clock times stand for them, and are worded as such.
const PARTS: Record<string, string> = {
  '6:0-12:0': 'dans la matinée',
  '12:0-18:0': 'dans l’après-midi',
  '18:0-23:59': 'dans la soirée',
}
const NIGHT = '21:0-6:0'

const hours = (a: Point, b: Point) => `${a.hour ?? 0}:${a.minute ?? 0}-${b.hour ?? 0}:${b.minute ?? 0}`
const daysApart = (a: Point, b: Point) =>
  (civil(b.year, b.month, b.day) - civil(a.year, a.month, a.day)) / 86_400_000

/** «dans la matinée», when that is what two clock times stand for; null otherwise */
export const partOfDay = (a: Point, b: Point): string | null =>
  daysApart(a, b) === 0 ? (PARTS[hours(a, b)] ?? null) : null

export const isNight = (a: Point, b: Point) => daysApart(a, b) === 1 && hours(a, b) === NIGHT

export const isSameDay = (a: Point, b: Point) => daysApart(a, b) === 0

export interface Home {
  zone: string
  place: string
}
const PARIS: Home = { zone: 'Europe/Paris', place: 'Paris' }

/** The clock time where it happened and at home: «12 h 30 à San Francisco, 21 h 30 à Paris».
 *  A day is named where it is not the one on which it began there.
 *  @param zone of the clock; @param place its town: a zone says Los Angeles where the page must say San Francisco
 *  @returns '' for a date without a clock, and for a night or a morning: their hours are not to be read */
export function clocksAt(
  date: EdtfDate,
  zone: string,
  place: string | null,
  { home = PARIS, clockApproximate = false }: { home?: Home; clockApproximate?: boolean } = {},
): string {
  const clocks = pointsOf(date).filter((point) => point.precision === 'minute')
  const [first, last] = clocks
  if (!first || (last && (partOfDay(first, last) ?? isNight(first, last)))) return ''
  const there = clocks.map((point) => spanOf(point).first)
  const here = there.map((wall) => wallOf(instantOf(wall, zone), home.zone))
  const day = new Date(spanOf(first).first).getUTCDate()
  const words = hedged(clocksOn(day, there), there.length, clockApproximate)
  if (here.every((wall, index) => wall === there[index])) return words
  return `${words}${place ? ` à ${place}` : ', heure locale'}, ${clocksOn(day, here)} à ${home.place}`
}

const hedged = (words: string, count: number, approximate: boolean) => {
  if (!approximate) return words
  return count === 1 ? `vers ${words}` : `${words} environ`
}

/** «12 h 30», «1 h 09 le 18», «de 22 h à 8 h 30 le 19» */
function clocksOn(day: number, walls: number[]): string {
  const words = walls.map((wall) => {
    const clock = new Date(wall)
    const other = clock.getUTCDate() === day ? '' : ` le ${dayNumber(clock.getUTCDate())}`
    return clockWords(clock.getUTCHours(), clock.getUTCMinutes()) + other
  })
  return words.length === 1 ? words.join('') : `de ${words.join(' à ')}`
}
