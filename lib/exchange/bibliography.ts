import type { Point } from '#lib/domain/date-parts.ts'
import { parsed, pointsOf } from '#lib/domain/dates.ts'
import type { EditionSource } from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'

/** A name as it is written, or in the parts that a bibliography sorts by. */
export type AuthorName = { literal: string } | { family: string; given: string }

/** The key of a source, the same in every format and every edition. */
export const keyOf = (source: EditionSource) => `s-${shortId(source.id)}`

const words = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** The authors of its CSL-JSON that have a name. */
export function authorsOf({ csl }: EditionSource): AuthorName[] {
  if (!Array.isArray(csl.author)) return []
  return csl.author.flatMap((author: unknown): AuthorName[] => {
    const { literal, family, given } = (author ?? {}) as Record<string, unknown>
    if (words(literal)) return [{ literal: words(literal) }]
    return words(family) ? [{ family: words(family), given: words(given) }] : []
  })
}

/** A CSL variable that is a text; '' when it is none. */
export const variable = ({ csl }: EditionSource, name: string): string => words(csl[name])

const PERIODICAL = /^(?:article-|post|webpage|broadcast)/

/** What it appeared in: of an article or a page whose container nobody has named, its publisher. */
export const containerOf = (source: EditionSource): string =>
  variable(source, 'container-title') || (PERIODICAL.test(source.type) ? (source.publisher ?? '') : '')

/** When it was published, where that is a calendar's year, month or day; null otherwise. */
export function calendarPoint({ publishedAt }: EditionSource): Point | null {
  const date = publishedAt === null ? null : parsed(publishedAt)
  const [point] = date?.kind === 'point' ? pointsOf(date) : []
  return point && ['year', 'month', 'day', 'minute'].includes(point.precision) ? point : null
}

const digits = (n: number) => String(n).padStart(2, '0')

/** «2023-11-17», or as much of it as is known. */
export const isoDate = ({ year, month, day }: Point) =>
  [String(year).padStart(4, '0'), ...[month, day].flatMap((n) => (n === undefined ? [] : [digits(n)]))].join(
    '-',
  )
