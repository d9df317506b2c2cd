import { parsePoint } from './date-parts.ts'

// Dates as French readers type them, read into the notation: «17 novembre 2023», «1er août 1789», «nov. 2023», «été 1968»,
// «17/11/2023», «2023-11-17», «2023».

const MONTHS = ['janv(?:ier)?', 'fevr?(?:ier)?', 'mars', 'avr(?:il)?', 'mai', 'juin', 'juil(?:let)?', 'aout']
const LATE_MONTHS = ['sept(?:embre)?', 'oct(?:obre)?', 'nov(?:embre)?', 'dec(?:embre)?']
const SEASONS = ['printemps', 'ete', 'automne', 'hiver']

const ALL_MONTHS = [...MONTHS, ...LATE_MONTHS]
const MONTH = `(${ALL_MONTHS.join('|')})\\.?`
const WEEKDAY = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?'
const YEAR = '(\\d{4})'

const digits = (n: string | number) => String(n).padStart(2, '0')
const placeIn = (all: readonly string[], word = '') =>
  all.findIndex((name) => new RegExp(`^(?:${name})$`).test(word)) + 1

/** Each form and the notation of what it says, the longest first: one may hide in another. */
const FORMS: [pattern: string, notation: (parts: string[]) => string][] = [
  [
    `${WEEKDAY}(\\d{1,2})(?:er)? ${MONTH} ${YEAR}`,
    ([day = '', month, year]) => `${year}-${digits(placeIn(ALL_MONTHS, month))}-${digits(day)}`,
  ],
  [
    `(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}`,
    ([day = '', month = '', year]) => `${year}-${digits(month)}-${digits(day)}`,
  ],
  [`${YEAR}-(\\d{2})-(\\d{2})`, ([year, month, day]) => `${year}-${month}-${day}`],
  [`${MONTH} ${YEAR}`, ([month, year]) => `${year}-${digits(placeIn(ALL_MONTHS, month))}`],
  [`(\\d{1,2})/${YEAR}`, ([month = '', year]) => `${year}-${digits(month)}`],
  [`${YEAR}-(\\d{2})`, ([year, month]) => `${year}-${month}`],
  [`(${SEASONS.join('|')}) ${YEAR}`, ([season, year]) => `${year}-${20 + placeIn(SEASONS, season)}`],
]
const YEAR_ALONE: (typeof FORMS)[number] = [YEAR, ([year]) => String(year)]

/** A date that is all of a text.
 *  @returns a point of the notation, e.g. `2023-11-17`; null for what is no date, and for days that no month has */
export function typedDate(text: string): string | null {
  const folded = foldedOf(text)
    .trim()
    .replace(/ +/g, ' ')
    .replace(/^(?:le|en) /, '')
  for (const [pattern, notation] of [...FORMS, YEAR_ALONE]) {
    const found = new RegExp(`^${pattern}$`).exec(folded)
    if (found) return real(notation(found.slice(1)))
  }
  return null
}

/** A date that stands among words, outside of quotation marks. A year among words is a word: it is a date when nothing
 *  else was typed.
 *  @returns the words without it; null where there is none */
export function dateAmong(words: string): { rest: string; date: string } | null {
  const alone = typedDate(words)
  if (alone !== null) return { rest: '', date: alone }
  const folded = foldedOf(words)
  if (folded.length !== words.length) return null
  for (const [pattern, notation] of FORMS) {
    const found = new RegExp(`(?<![\\w/.-])${pattern}(?![\\w/-])`).exec(folded)
    const date = found && !isQuoted(words, found.index) ? real(notation(found.slice(1))) : null
    if (found && date) {
      const rest = words.slice(0, found.index) + words.slice(found.index + found[0].length)
      return { rest: rest.replace(/\s+/g, ' ').trim(), date }
    }
  }
  return null
}

const real = (point: string) => (parsePoint(point) ? point : null)

/** As many characters as there were: places agree. */
const foldedOf = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{L}/gu, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase()
    .replace(/\s/g, ' ')

const isQuoted = (words: string, at: number) => (words.slice(0, at).match(/["«»“”]/g) ?? []).length % 2 === 1
