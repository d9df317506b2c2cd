import { weekdayWords } from '#lib/domain/calendar-words.ts'
import { instantOf, wallOf } from '#lib/domain/zone.ts'
import { placeOn, type Scale } from './frise-scale.ts'
import { shortDay, shortMonth } from './short-date.ts'

/** A name on the ruler. Days stand in the middle of their span, all others beside the line that begins them. */
export interface Tick {
  x: number
  words: string
  long: string // goes before the words where there is room
  middle: boolean
}
export interface Ruler {
  ticks: Tick[]
  lines: number[]
  nights: { x: number; width: number }[]
  paris: { x: number; words: string }[]
}

const DAY = 86_400_000
const MOST = 7

/** @param calendar zone whose days the line counts */
export function rulerOf(scale: Scale, calendar: string): Ruler {
  switch (scale.step) {
    case 'hour':
      return { ...marked(hoursOf(scale), scale), nights: nightsOf(scale), paris: parisOf(scale, calendar) }
    case 'threeHours':
      return { ...daysOf(scale), nights: nightsOf(scale), paris: parisOf(scale, calendar) }
    default:
      return { ...marked(namesOf(scale), scale), nights: [], paris: [] }
  }
}

type Mark = [wall: number, words: string]

const marked = (marks: Mark[], scale: Scale) => {
  const shown = marks.map(([wall, words]) => ({
    x: Math.max(0, placeOn(scale, wall)),
    words,
    long: '',
    middle: false,
  }))
  return { ticks: shown, lines: shown.map((tick) => tick.x).filter((x) => x > 0) }
}

const point = (wall: number) => {
  const at = new Date(wall)
  return {
    precision: 'day' as const,
    qualifier: '' as const,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
  }
}

const everyDay = ({ from, to }: Scale) =>
  Array.from({ length: Math.round((to - from) / DAY) }, (_, n) => from + n * DAY)

const hoursOf = ({ from }: Scale): Mark[] =>
  [0, 6, 12, 18].map((hour) => [from + (hour * DAY) / 24, `${hour}\u00a0h`])

function daysOf(scale: Scale) {
  const days = everyDay(scale)
  const ticks = days.map((day) => ({
    x: placeOn(scale, day + DAY / 2),
    words: String(point(day).day),
    long: weekdayWords(point(day)),
    middle: true,
  }))
  return { ticks, lines: days.slice(1).map((day) => placeOn(scale, day)) }
}

const nightsOf = (scale: Scale) =>
  everyDay(scale)
    .flatMap((day) => [day, day + (18 * DAY) / 24])
    .map((start) => ({ x: placeOn(scale, start), width: placeOn(scale, scale.from + DAY / 4) }))

function parisOf(scale: Scale, calendar: string) {
  return [...everyDay(scale), scale.to]
    .map((day) => ({ day, there: wallOf(instantOf(day, 'Europe/Paris'), calendar) }))
    .filter(({ day, there }) => there !== day && there > scale.from && there < scale.to)
    .map(({ day, there }) => ({ x: placeOn(scale, there), words: String(point(day).day) }))
}

/** Few enough names that a phone can hold them. */
function namesOf(scale: Scale): Mark[] {
  const edges = scale.bins.slice(0, -1)
  const named = edges.flatMap((edge, n): Mark[] => {
    const words = NAMES[scale.step]?.(edge, n === 0)
    return words ? [[edge, words]] : []
  })
  if (scale.step === 'year' || scale.step === 'decade') return rounded(edges)
  const every = Math.ceil(named.length / MOST)
  return named.filter((_, n) => n % every === 0)
}

function yearName(edge: number, first: boolean): string {
  const { month, year } = point(edge)
  if (month === 1) return String(year)
  return first && month < 9 ? `${shortMonth(month)}\u00a0${year}` : ''
}

const NAMES: Partial<Record<Scale['step'], (edge: number, first: boolean) => string>> = {
  day: (edge, first) => (first || new Date(edge).getUTCDay() === 1 ? shortDay(point(edge)) : ''),
  week: (edge, first) => {
    const { day, month, year } = point(edge + 6 * DAY)
    if (!first && day > 7) return ''
    return month === 1 || first ? `${shortMonth(month)}\u00a0${year}` : shortMonth(month)
  },
  month: yearName,
  quarter: yearName,
}

function rounded(edges: number[]): Mark[] {
  const years = edges.map((edge) => new Date(edge).getUTCFullYear())
  const span = (years.at(-1) ?? 0) - (years[0] ?? 0)
  const unit = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => span / size <= MOST) ?? 2000
  return edges.flatMap((edge, n): Mark[] => ((years[n] ?? 0) % unit === 0 ? [[edge, String(years[n])]] : []))
}
