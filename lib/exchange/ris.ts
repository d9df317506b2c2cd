import type { Edition, EditionSource } from '#lib/domain/edition.schema.ts'
import {
  authorsOf,
  calendarPoint,
  containerOf,
  isoDate,
  keyOf,
  variable,
  type AuthorName,
} from './bibliography.ts'

/** The type of a reference, by that of CSL. Source: RIS format specification (2011), «Reference types» */
const TYPES: Record<string, string> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  webpage: 'ELEC',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  book: 'BOOK',
  chapter: 'CHAP',
  broadcast: 'MPCT',
  motion_picture: 'MPCT',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  bill: 'BILL',
  standard: 'STAND',
  thesis: 'THES',
  interview: 'PCOMM',
  personal_communication: 'PCOMM',
}

/** The sources of an edition, in the order of its notes: lines «TAG  - value», CRLF. */
export const ris = (edition: Edition): string => edition.sources.map(reference).join('')

function reference(source: EditionSource): string {
  const point = calendarPoint(source)
  const tags: [tag: string, value: string | null][] = [
    ['TY', TYPES[source.type] ?? 'GEN'],
    ['ID', keyOf(source)],
    ...authorsOf(source).map((author): [string, string] => ['AU', nameOf(author)]),
    ['TI', source.title],
    ['T2', containerOf(source)],
    ['PB', source.publisher],
    ['CY', variable(source, 'publisher-place')],
    ['VL', variable(source, 'volume')],
    ['IS', variable(source, 'issue')],
    ['SP', variable(source, 'page')],
    ['DO', variable(source, 'DOI')],
    ['SN', variable(source, 'ISBN')],
    ['PY', point && isoDate({ ...point, month: undefined, day: undefined })],
    ['DA', point && slashed(isoDate(point))],
    ['LA', source.language],
    ['UR', source.url],
  ]
  return tags.map(([tag, value]) => line(tag, value ?? '')).join('') + 'ER  - \r\n'
}

/** A tag without a value is left out; a value is one line, whatever it held. */
function line(tag: string, value: string): string {
  const written = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return written ? `${tag}  - ${written}\r\n` : ''
}

const nameOf = (author: AuthorName) =>
  'literal' in author ? author.literal : [author.family, author.given].filter(Boolean).join(', ')

/** «2023/11/17/»: four parts, of which the last is free text. */
const slashed = (date: string) => [...date.split('-'), '', '', ''].slice(0, 3).join('/') + '/'
