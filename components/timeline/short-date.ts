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

/** A date as notes and lists write it: «17 nov. 2023», «nov. 2023», «2023»; at length where that would be too short.
 *  @param edtf what is no date at all is shown as it is: a source's page must not fall for it */
export function shortDate(edtf: string): ShortDate {
  const date = parse(edtf)
  if (isIssue(date)) return { words: edtf, datetime: null }
  if (date.kind === 'interval' || date.at.qualifier || date.at.year < 1)
    return { words: dateWords(date), datetime: null }
  const { at } = date
  const year = yearWords(at.year)
  switch (at.precision) {
    case 'minute':
    case 'day':
      return { words: `${shortDay(at)} ${year}`, datetime: edtf.slice(0, 10) }
    case 'month':
      return { words: `${shortMonth(at.month)}${NB}${year}`, datetime: edtf }
    case 'year':
      return { words: year, datetime: edtf.padStart(4, '0') }
    default:
      return { words: dateWords(date), datetime: null }
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
