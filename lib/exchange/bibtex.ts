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

/** The type of an entry, by that of CSL, and the field that says where it appeared. Source: btxdoc, §3 */
const TYPES: Record<string, [type: string, container: string]> = {
  'article-newspaper': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'article-journal': ['article', 'journal'],
  report: ['techreport', 'series'],
  book: ['book', 'series'],
  chapter: ['incollection', 'booktitle'],
  thesis: ['phdthesis', 'series'],
}
const PUBLISHER: Record<string, string> = { techreport: 'institution', phdthesis: 'school' }

/** The sources of an edition, in the order of its notes. UTF-8; a title keeps its capitals. */
export const bibtex = (edition: Edition): string => edition.sources.map(entry).join('\n')

function entry(source: EditionSource): string {
  const [type, container] = TYPES[source.type] ?? ['misc', 'howpublished']
  const where = containerOf(source)
  const publisher = source.publisher === where ? '' : (source.publisher ?? '')
  const fields: [name: string, written: string][] = [
    ['author', authorsOf(source).map(nameOf).join(' and ')],
    ['title', source.title && `{${escapedTex(source.title)}}`],
    [container, escapedTex(where)],
    [PUBLISHER[type] ?? 'publisher', escapedTex(publisher)],
    ['address', escapedTex(variable(source, 'publisher-place'))],
    ['volume', escapedTex(variable(source, 'volume'))],
    ['number', escapedTex(variable(source, 'issue'))],
    ['pages', escapedTex(variable(source, 'page'))],
    ['doi', escapedTex(variable(source, 'DOI'))],
    ['isbn', escapedTex(variable(source, 'ISBN'))],
    ...dateFields(source),
    ['language', escapedTex(source.language ?? '')],
    ['url', verbatim(source.url ?? '')],
  ]
  const lines = fields.flatMap(([name, written]) => (written ? [`  ${name} = {${written}},\n`] : []))
  return `@${type}{${keyOf(source)},\n${lines.join('')}}\n`
}

/** `date` is BibLaTeX's, `year` and `month` are BibTeX's: each reads its own. */
function dateFields(source: EditionSource): [string, string][] {
  const point = calendarPoint(source)
  if (!point) return []
  const year = isoDate({ ...point, month: undefined, day: undefined })
  return [
    ['date', isoDate(point)],
    ['year', year],
    ['month', point.month === undefined ? '' : String(point.month)],
  ]
}

/** Braces keep a name that is one piece from being cut at «and», commas and spaces. */
const nameOf = (author: AuthorName) =>
  'literal' in author
    ? `{${escapedTex(author.literal)}}`
    : `{${escapedTex(author.family)}}` + (author.given ? `, {${escapedTex(author.given)}}` : '')

// BibTeX counts braces before TeX reads them, escaped ones too: a brace of the text is a command.
const COMMANDS: Record<string, string> = {
  '\\': String.raw`{\textbackslash}`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
}

export const escapedTex = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\{}~^#$%&_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .trim()

/** An address is not TeX: what would end its field is percent-encoded. */
const verbatim = (url: string) => url.replace(/[\\{}\s]/g, encodeURIComponent)
