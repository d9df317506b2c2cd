import type { ClaimStatus } from './claim.schema.ts'
import { parsed } from './dates.ts'
import { daysOf, FAR, type Days } from './days.ts'
import type { Issue } from './errors.ts'
import { STATUS_SLUGS } from './status-words.ts'
import { typedDate } from './typed-date.ts'

/** What is looked for; `event` when an address says nothing of it. */
export type SearchKind = 'event' | 'claim' | 'article' | 'person' | 'organisation'

export const KIND_PARAMS: Record<SearchKind, string> = {
  event: 'evenement',
  claim: 'affirmation',
  article: 'article',
  person: 'personne',
  organisation: 'organisation',
}

/** A search as its address says it. `from` and `until` stay as they were typed, right or wrong. */
export interface SearchAsked {
  words: string
  kind: SearchKind
  category?: string // slug
  actor?: string // slug
  status?: ClaimStatus
  from: string
  until: string
  exact: boolean // what was typed, right or wrong
  page: number // from 1
}

/** What narrows a search besides its words. */
export const FILTERS = ['category', 'actor', 'status', 'period'] as const
export type SearchFilter = (typeof FILTERS)[number]

const LONGEST = 200
const LONGEST_DATE = 60
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const PAGE = /^[1-9][0-9]{0,3}$/

/** One line, without the characters that Postgres marks hits with. */
export const lineOf = (typed: string, longest = LONGEST): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)

/** Reads the query of an address. What it does not know changes nothing.
 *  @returns null when the page is no number */
export function searchAsked(query: URLSearchParams): SearchAsked | null {
  const page = query.get('page') ?? '1'
  if (!PAGE.test(page)) return null
  const slug = (name: string) => {
    const value = query.get(name) ?? ''
    return value.length <= LONGEST && SLUG.test(value) ? value : undefined
  }
  return {
    words: lineOf(query.get('q') ?? ''),
    kind: keyOf(KIND_PARAMS, query.get('nature')) ?? 'event',
    category: slug('rubrique'),
    actor: slug('acteur'),
    status: keyOf(STATUS_SLUGS, query.get('statut')),
    from: lineOf(query.get('de') ?? '', LONGEST_DATE),
    until: lineOf(query.get('a') ?? '', LONGEST_DATE),
    exact: query.get('exact') === '1',
    page: Number(page),
  }
}

const keyOf = <K extends string>(words: Record<K, string>, value: string | null): K | undefined =>
  (Object.keys(words) as K[]).find((key) => words[key] === value)

/** The address of a search, its parameters in one order: `searchAsked` reads it back. */
export function searchHref(asked: SearchAsked): string {
  const params = Object.entries(searchParams(asked))
  const query = new URLSearchParams(params).toString()
  return query === '' ? '/recherche' : `/recherche?${query}`
}

/** What stands in the address, by the name of each parameter; what says nothing is left out. */
export function searchParams({ words, kind, category, actor, status, ...asked }: SearchAsked) {
  const all = {
    q: words,
    nature: kind === 'event' ? '' : KIND_PARAMS[kind],
    rubrique: category ?? '',
    acteur: actor ?? '',
    statut: status ? STATUS_SLUGS[status] : '',
    de: asked.from,
    a: asked.until,
    exact: asked.exact ? '1' : '',
    page: asked.page > 1 ? String(asked.page) : '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

export const filtersOf = (asked: SearchAsked): SearchFilter[] =>
  FILTERS.filter((filter) =>
    filter === 'period' ? asked.from !== '' || asked.until !== '' : asked[filter] !== undefined,
  )

/** The same search without one of its filters, from its first page. */
export const without = (asked: SearchAsked, filter: SearchFilter): SearchAsked => ({
  ...asked,
  page: 1,
  ...(filter === 'period' ? { from: '', until: '' } : { [filter]: undefined }),
})

/** The days between two typed dates, both inclusive; either may be missing.
 *  @returns null where none was typed, or what is wrong with which field: `de`, `a` */
export function periodOf({ from, until }: Pick<SearchAsked, 'from' | 'until'>): Days | null | Issue[] {
  if (from === '' && until === '') return null
  const [first, last] = [daysTyped(from), daysTyped(until)]
  if (!first || !last) return [...(first ? [] : [unread('de')]), ...(last ? [] : [unread('a')])]
  return first.first > last.last
    ? [{ path: 'a', code: 'date.order' }]
    : { first: first.first, last: last.last }
}

const unread = (path: 'de' | 'a'): Issue => ({ path, code: 'date.invalid' })

/** Nothing is any time. */
function daysTyped(typed: string): Days | null {
  if (typed === '') return { first: -FAR, last: FAR }
  const date = typedDate(typed)
  return date === null ? null : daysOf(parsed(date))
}
