import { dayNumber, yearWords } from '#lib/domain/calendar-words.ts'
import { clockWords } from '#lib/domain/clock-words.ts'
import type { Point } from '#lib/domain/date-parts.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'
import { wallOf } from '#lib/domain/zone.ts'

const NB = '\u00a0'
const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juill.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const

export interface ShortDate {
  words: string
  /** for `<time datetime>`; null when HTML cannot carry it */
  datetime: string | null
}

export const shortMonth = (month = 1) => MONTHS[month - 1] ?? ''

/** «17 nov.» */
export const shortDay = (p: Pick<Point, 'day' | 'month'>) => `${dayNumber(p.day)}${NB}${shortMonth(p.month)}`

/** A date as notes and lists write it: «17 nov. 2023», «nov. 2023», «vers 1900»; at length where it has no short form.
 *  @param edtf what is no date at all is shown as it is: a source's page must not fall for it */
export function shortDate(edtf: string): ShortDate {
  const date = parse(edtf)
  if (isIssue(date)) return { words: edtf, datetime: null }
  const short = date.kind === 'point' ? shortPoint(date.at) : null
  if (date.kind === 'interval' || !short) return { words: dateWords(date), datetime: null }
  const { year, precision } = date.at
  if (date.at.qualifier !== '' || year < 1) return { words: hedged(short, date.at), datetime: null }
  return { words: short, datetime: precision === 'minute' ? edtf.slice(0, 10) : edtf }
}

/** «vers 1900», «vers le 18 nov. 2023», «1900 (?)» */
function hedged(short: string, { qualifier, precision }: Point): string {
  const about = qualifier === '~' || qualifier === '%' ? `vers ${precision === 'day' ? 'le ' : ''}` : ''
  return about + short + (qualifier === '?' || qualifier === '%' ? `${NB}(?)` : '')
}

function shortPoint(p: Point): string | null {
  const year = yearWords(p.year)
  switch (p.precision) {
    case 'minute':
    case 'day':
      return `${shortDay(p)} ${year}`
    case 'month':
      return `${shortMonth(p.month)}${NB}${year}`
    case 'year':
      return year
    default:
      return null
  }
}

/** An instant as the day it was at home: «18 nov. 2023». */
export function shortInstant(iso: string, zone = 'Europe/Paris'): ShortDate {
  return shortDate(new Date(wallOf(Date.parse(iso), zone)).toISOString().slice(0, 10))
}

/** «9 mars 2024, 11 h 20» */
export function shortMoment(iso: string, zone = 'Europe/Paris'): string {
  const at = new Date(wallOf(Date.parse(iso), zone))
  return `${shortInstant(iso, zone).words}, ${clockWords(at.getUTCHours(), at.getUTCMinutes())}`
}
