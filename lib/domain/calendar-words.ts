import type { Point } from './date-parts.ts'
import { civil } from './zone.ts'

export const NB = '\u00a0'

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const
const SEASONS = ['printemps', 'été', 'automne', 'hiver'] as const
// Before it a weekday computed backwards would be wrong.
const GREGORIAN = civil(1582, 10, 15)

export type Article = '' | 'le ' | 'l’' | 'les '
export interface Named {
  words: string
  article: Article
}

/** @param year astronomical; 0 is «1 av. J.-C.» */
export const yearWords = (year: number) => (year > 0 ? String(year) : `${1 - year}${NB}av.${NB}J.-C.`)

export const monthWords = (month = 1) => MONTHS[month - 1] ?? ''

export const dayNumber = (day = 1) => (day === 1 ? '1er' : String(day))

/** «17», «17 novembre», «17 novembre 2023» */
export const dayWords = (p: Point, more: { month?: boolean; year?: boolean } = { month: true, year: true }) =>
  dayNumber(p.day) + (more.month ? NB + monthWords(p.month) : '') + (more.year ? ` ${yearWords(p.year)}` : '')

/** «vendredi », or nothing where the calendar was another */
export function weekdayWords(p: Point): string {
  const day = civil(p.year, p.month, p.day)
  return day < GREGORIAN ? '' : `${WEEKDAYS[new Date(day).getUTCDay()] ?? ''} `
}

/** A date that has no clock, without its article or preposition, and the article that it takes. */
export function named(p: Point): Named {
  switch (p.precision) {
    case 'minute':
    case 'day':
      return { words: dayWords(p), article: 'le ' }
    case 'month':
      return { words: `${monthWords(p.month)} ${yearWords(p.year)}`, article: '' }
    case 'season':
      return season(p)
    case 'quarter':
      return {
        words: `${p.part ?? 1}${p.part === 1 ? 'er' : 'e'}${NB}trimestre ${yearWords(p.year)}`,
        article: 'le ',
      }
    case 'year':
      return { words: yearWords(p.year), article: '' }
    case 'decade':
      return { words: `années ${p.year}`, article: 'les ' }
    case 'century':
      return { words: `${roman(p.year / 100 + 1)}${p.year === 0 ? 'er' : 'e'}${NB}siècle`, article: 'le ' }
  }
}

/** Winter belongs to two years; before our era they count down, so the first alone is named. */
function season(p: Point): Named {
  const part = p.part ?? 1
  const years = part === 4 && p.year > 0 ? `${p.year}-${p.year + 1}` : yearWords(p.year)
  return { words: `${SEASONS[part - 1] ?? ''} ${years}`, article: part === 1 ? 'le ' : 'l’' }
}

const NUMERALS: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  const numeral = NUMERALS.find(([value]) => value <= n)
  return numeral ? numeral[1] + roman(n - numeral[0]) : ''
}

const elided = (words: string) => (/^[aeiouyéèêâôh]/i.test(words) ? `d’${words}` : `de ${words}`)

/** «du 4 août 1789», «de l’été 1968», «d’octobre 2023» */
export function fromWords({ article, words }: Named): string {
  if (article === 'le ') return `du ${words}`
  if (article === 'les ') return `des ${words}`
  return article ? `de ${article}${words}` : elided(words)
}

/** «au 5 août 1789», «à l’été 1968», «à novembre 2023» */
export function toWords({ article, words }: Named): string {
  if (article === 'le ') return `au ${words}`
  return article === 'les ' ? `aux ${words}` : `à ${article}${words}`
}
