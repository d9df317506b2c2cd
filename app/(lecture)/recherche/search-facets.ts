import type { Facet, FacetOption } from '#components/lists/Facets.tsx'
import { SEARCH } from '#components/lists/search.words.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import {
  filtersOf,
  KIND_PARAMS,
  searchHref,
  without,
  type SearchAsked,
  type SearchFilter,
  type SearchKind,
} from '#lib/domain/search-asked.ts'
import { STATUS_ORDER, STATUS_WORDS } from '#lib/domain/status-words.ts'
import { capital } from '#lib/domain/wording.ts'
import { MOST_FOUND } from '#lib/reading/search-entries.queries.ts'
import type { SearchResults } from '#lib/reading/search.queries.ts'

const MOST_PERIODS = 8
const KINDS = Object.keys(KIND_PARAMS) as SearchKind[]

const isNamed = (kind: SearchKind) => kind === 'person' || kind === 'organisation'

/** Ways to narrow what was found. People and organisations are found by their names, which nothing else narrows. */
export function facetsOf(results: SearchResults): Facet[] {
  const { asked } = results
  const kinds: Facet = { id: 'h-f-kind', title: SEARCH.filter.kind, options: kindOptions(results) }
  if (isNamed(asked.kind)) return [kinds]
  const facets: Facet[] = [
    kinds,
    { id: 'h-f-status', title: SEARCH.filter.status, options: statusOptions(results) },
    { id: 'h-f-category', title: SEARCH.filter.category, options: listOptions(results, 'category') },
    { id: 'h-f-actor', title: SEARCH.filter.actor, options: listOptions(results, 'actor') },
    { id: 'h-f-period', title: SEARCH.filter.period, options: periodOptions(results) },
  ]
  return facets.filter(({ options }) => options.length > 0)
}

const numbered = (n: number) => SEARCH.number(n, MOST_FOUND)

const kindOptions = ({ asked, kinds }: SearchResults): FacetOption[] =>
  KINDS.filter((kind) => kinds[kind] > 0 || kind === asked.kind).map((kind) => ({
    href: searchHref(isNamed(kind) ? nameSearch(asked, kind) : { ...asked, kind, page: 1 }),
    label: SEARCH.kinds[kind],
    number: numbered(kinds[kind]),
    current: kind === asked.kind,
  }))

const nameSearch = ({ words, exact }: SearchAsked, kind: SearchKind): SearchAsked => ({
  ...{ words, exact, kind, page: 1, from: '', until: '' },
})

/** A choice that is on leads to the search without it. */
function option(asked: SearchAsked, filter: SearchFilter, change: Partial<SearchAsked>) {
  const isOn = Object.entries(change).every(([name, value]) => asked[name as keyof SearchAsked] === value)
  const other = isOn ? without(asked, filter) : { ...asked, ...change, page: 1 }
  return { href: searchHref(other), current: isOn, removable: isOn }
}

function statusOptions({ asked, counts }: SearchResults): FacetOption[] {
  const numbers = new Map(counts.statuses.map(({ status, number }) => [status, number]))
  return STATUS_ORDER.filter((status) => numbers.has(status) || status === asked.status).map((status) => ({
    ...option(asked, 'status', { status }),
    label: STATUS_WORDS[status],
    number: numbered(numbers.get(status) ?? 0),
    status,
  }))
}

function listOptions({ asked, counts, chosen }: SearchResults, filter: 'category' | 'actor'): FacetOption[] {
  const counted = filter === 'category' ? counts.categories : counts.actors
  const mine = asked[filter]
  const isListed = mine === undefined || counted.some(({ slug }) => slug === mine)
  return [
    ...(isListed
      ? []
      : [{ ...option(asked, filter, { [filter]: mine }), label: chosen[filter] ?? mine, number: null }]),
    ...counted.map(({ slug, name, number }) => ({
      ...option(asked, filter, { [filter]: slug }),
      label: name,
      number: numbered(number),
    })),
  ]
}

/** Months, or years, or decades: the shortest of which there are a few. */
function periodOptions({ asked, counts: { months } }: SearchResults): FacetOption[] {
  const groups = [7, 4, 3].map((length) => {
    const sums = new Map<string, number>()
    for (const { month, number } of months) {
      const period = month.slice(0, length)
      sums.set(period, (sums.get(period) ?? 0) + number)
    }
    return [...sums]
  })
  const few = groups.find((all) => all.length <= MOST_PERIODS) ?? groups[2]?.slice(0, MOST_PERIODS) ?? []
  const options = few.map(([period, number]) => ({
    ...option(asked, 'period', datesOf(period)),
    label: capital(dateWords(parsed(period.length === 3 ? `${period}X` : period))),
    number: numbered(number),
  }))
  return filtersOf(asked).includes('period') && !options.some(({ current }) => current)
    ? [{ ...option(asked, 'period', asked), label: periodWords(asked), number: null }, ...options]
    : options
}

const datesOf = (period: string) =>
  period.length === 3 ? { from: `${period}0`, until: `${period}9` } : { from: period, until: period }

const periodWords = ({ from, until }: SearchAsked) =>
  [from && `${SEARCH.from} ${from}`, until && `${SEARCH.until.toLowerCase()} ${until}`]
    .filter(Boolean)
    .join(' ')

/** The searches that take one filter away, each by its name. */
export const unfiltered = (results: SearchResults) =>
  filtersOf(results.asked).map((filter) => ({
    href: searchHref(without(results.asked, filter)),
    label: SEARCH.advice.remove(filterName(results, filter)),
  }))

function filterName({ asked, chosen }: SearchResults, filter: SearchFilter): string {
  if (filter === 'period') return periodWords(asked)
  if (filter === 'status') return asked.status ? STATUS_WORDS[asked.status] : ''
  return chosen[filter] ?? asked[filter] ?? ''
}

/** The same search for what there is some of. */
export const elsewhere = (results: SearchResults) =>
  kindOptions(results)
    .filter(({ current }) => !current)
    .map(({ href, label, number }) => ({ href, label: SEARCH.advice.elsewhere(label, number ?? '') }))
