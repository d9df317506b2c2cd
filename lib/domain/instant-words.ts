import { dayWords } from './calendar-words.ts'
import { clockWords } from './clock-words.ts'
import { wallOf } from './zone.ts'

const HOME = 'Europe/Paris'

/** @param iso an instant, with its offset or `Z`
 *  @returns the moment as that zone's clocks showed it: «22 novembre 2023 à 20 h 15»
 *  @throws RangeError for what is no instant, or for an unknown zone */
export function instantWords(iso: string, zone = HOME): string {
  const at = wallDate(iso, zone)
  return `${wordsOfDay(at)} à ${clockWords(at.getUTCHours(), at.getUTCMinutes())}`
}

/** The day alone: «22 novembre 2023». */
export const dayWordsOf = (iso: string, zone = HOME) => wordsOfDay(wallDate(iso, zone))

/** The day as programs write it: «2023-11-22». */
export const isoDayOf = (iso: string, zone = HOME) => wallDate(iso, zone).toISOString().slice(0, 10)

function wallDate(iso: string, zone: string): Date {
  // Without an offset the machine's own zone would be read into it.
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) || Number.isNaN(Date.parse(iso)))
    throw new RangeError(`no instant: ${iso}`)
  return new Date(wallOf(Date.parse(iso), zone))
}

const wordsOfDay = (at: Date) =>
  dayWords({
    precision: 'day',
    qualifier: '',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
  })
