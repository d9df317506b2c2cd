import type { SourceInput } from './source.schema.ts'

/** Our field → its CSL variable, for those that have no column of their own (CSL 1.0.2, appendix IV). */
const VARIABLES = {
  container: 'container-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  edition: 'edition',
  place: 'publisher-place',
  doi: 'DOI',
  isbn: 'ISBN',
} as const
type Key = keyof typeof VARIABLES
const KEYS = Object.keys(VARIABLES) as Key[]

/** @returns CSL-JSON variables; authors are literal names */
export function cslOf(source: Pick<SourceInput, Key | 'authors'>): Record<string, unknown> {
  const variables = KEYS.flatMap((key) =>
    source[key] === null ? [] : [[VARIABLES[key], source[key]] as const],
  )
  return {
    ...(source.authors.length > 0 && { author: source.authors.map((literal) => ({ literal })) }),
    ...Object.fromEntries(variables),
  }
}

export function fromCsl(csl: Record<string, unknown>): Pick<SourceInput, Key | 'authors'> {
  const fields = Object.fromEntries(
    KEYS.map((key) => {
      const value = csl[VARIABLES[key]]
      return [key, typeof value === 'string' ? value : null]
    }),
  ) as Record<Key, string | null>
  return { ...fields, authors: authorsOf(csl.author) }
}

const authorsOf = (author: unknown): string[] =>
  Array.isArray(author)
    ? author.flatMap((a: { literal?: unknown }) => (typeof a.literal === 'string' ? [a.literal] : []))
    : []
