import { parsed } from '#lib/domain/dates.ts'
import { common, daysOf, type Days } from '#lib/domain/days.ts'
import type { Issue } from '#lib/domain/errors.ts'
import {
  filtersOf,
  periodOf,
  without,
  type SearchAsked,
  type SearchFilter,
  type SearchKind,
} from '#lib/domain/search-asked.ts'
import { dateAmong } from '#lib/domain/typed-date.ts'
import { countsOf, few, found, HITS_PER_PAGE, MOST_FOUND } from './search-entries.queries.ts'
import type { Counts, EntryKind, Few, Wish } from './search-entries.queries.ts'
import { headlinesOf, hitsOf, type Headline, type SearchHit } from './search-hits.queries.ts'
import { actorsNamed, meant, type ActorHit, type Meant } from './search-names.queries.ts'
import { corrected } from './spelling.queries.ts'

export interface SearchResults {
  asked: SearchAsked
  issues: Issue[] // of the fields `de` and `a`; nothing is searched for then
  searched: string // other than what was asked for when a word was misspelt, or some of it read as a date
  date: string | null // EDTF: what was read as one among the words
  hits: SearchHit[]
  total: number // MOST_FOUND + 1 when there are more
  pages: number
  kinds: Record<SearchKind, number> // likewise
  counts: Counts // what each filter would leave, the others being as they are
  chosen: { category: string | null; actor: string | null } // their names; null when nothing published is theirs
  articles: Headline[] // beside events, the nearest few
  actors: ActorHit[] // whose name is near to a word; all of them when they are what is looked for
}

const MOST_BESIDE = 5
const ENTRY_KINDS: EntryKind[] = ['event', 'claim', 'article']

const nothingFor = (asked: SearchAsked): SearchResults => ({
  ...{
    asked,
    issues: [],
    searched: asked.words,
    date: null,
    hits: [],
    total: 0,
    pages: 1,
    articles: [],
    actors: [],
  },
  kinds: { event: 0, claim: 0, article: 0, person: 0, organisation: 0 },
  counts: { categories: [], actors: [], statuses: [], months: [] },
  chosen: { category: null, actor: null },
})

/** @returns null for a page beyond the last */
export async function search(asked: SearchAsked): Promise<SearchResults | null> {
  const period = periodOf(asked)
  if (Array.isArray(period)) return { ...nothingFor(asked), issues: period }
  if (asked.words === '' && filtersOf(asked).length === 0) return asked.page > 1 ? null : nothingFor(asked)
  let first: SearchResults | null = null
  for await (const reading of readingsOf(asked)) {
    const results = await searchFor(asked, reading, period)
    first ??= results
    if (isSomething(results)) return asked.page > results.pages ? null : results
  }
  return asked.page > 1 ? null : first
}

/** A name that is near is no reason to leave a word misspelt. */
const isSomething = ({ kinds, total }: SearchResults) => total + kinds.event + kinds.claim + kinds.article > 0

/** What the words may mean: a date and the words around it, or words. The first that finds something is taken. */
interface Reading {
  words: string
  date: string | null
}

async function* readingsOf({ words, exact }: SearchAsked): AsyncGenerator<Reading> {
  const dated = exact ? null : dateAmong(words)
  if (dated) yield { words: dated.rest, date: dated.date }
  yield { words, date: null }
  if (exact) return
  const right = await corrected(words)
  if (right !== words) yield { words: right, date: null }
}

async function searchFor(asked: SearchAsked, reading: Reading, period: Days | null): Promise<SearchResults> {
  const { words, date } = reading
  const mean = await meant(words, asked.category, asked.actor)
  const [actors, beside, main] = await Promise.all([
    actorsNamed(words),
    kindsBeside(asked, wishes(reading, mean, period)),
    isEntry(asked.kind)
      ? mainOf(asked, asked.kind, wishes(reading, mean, period), words && mean.plain)
      : null,
  ])
  const named = byKind(actors)
  const counted = { ...nothingFor(asked).kinds, ...totals(beside), ...totals(named) }
  const results = {
    ...nothingFor(asked),
    ...{ searched: words, date, chosen: namesOf(mean), kinds: counted },
  }
  if (asked.kind === 'person' || asked.kind === 'organisation')
    return { ...results, actors: named[asked.kind], total: counted[asked.kind] }
  const all = { ...results, ...main, kinds: { ...counted, [asked.kind]: main?.total ?? 0 } }
  return isFirstOfEvents(asked, words) ? withBeside(all, beside.article, actors, mean.plain) : all
}

const namesOf = ({ category, actor }: Meant) => ({
  category: category?.name ?? null,
  actor: actor?.name ?? null,
})

const isFirstOfEvents = ({ kind, page }: SearchAsked, words: string) =>
  kind === 'event' && page === 1 && words !== ''

async function withBeside(all: SearchResults, few: Few | undefined, actors: ActorHit[], plain: string) {
  const articles = await headlinesOf(few?.ids ?? [], plain)
  return { ...all, articles, actors: actors.slice(0, MOST_BESIDE) }
}

/** What is listed, and how it divides. */
async function mainOf(asked: SearchAsked, kind: EntryKind, wishFor: WishFor, plain: string) {
  const [{ ids, total, counts }, others] = await Promise.all([
    found(wishFor(asked, kind), asked.page),
    countsWithout(asked, kind, wishFor),
  ])
  const pages = Math.max(1, Math.ceil(Math.min(total, MOST_FOUND) / HITS_PER_PAGE))
  return { hits: await hitsOf(kind, ids, plain), total, pages, counts: { ...counts, ...others } }
}

const isEntry = (kind: SearchKind): kind is EntryKind => (ENTRY_KINDS as SearchKind[]).includes(kind)

type WishFor = (asked: SearchAsked, kind: EntryKind) => Wish

/** A category or an actor that nothing is published of is one that nothing is found of. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const wishes =
  ({ words, date }: Reading, mean: Meant, period: Days | null): WishFor =>
  (asked, kind) => {
    const asksPeriod = filtersOf(asked).includes('period') ? period : null
    return {
      kind,
      query: words === '' ? null : mean.query,
      lists: [
        ...(asked.category ? [mean.category?.id ?? NOBODY] : []),
        ...(asked.actor ? [mean.actor?.id ?? NOBODY] : []),
      ],
      status: asked.status ?? null,
      days: date ? common(daysOf(parsed(date)), asksPeriod) : asksPeriod,
    }
  }

/** The first few, and how many, of each kind that is not the one asked for. */
async function kindsBeside(asked: SearchAsked, wishFor: WishFor): Promise<Partial<Record<EntryKind, Few>>> {
  const others = ENTRY_KINDS.filter((kind) => kind !== asked.kind)
  return Object.fromEntries(
    await Promise.all(
      others.map(
        async (kind) =>
          [kind, await few(wishFor(asked, kind), kind === 'article' ? MOST_BESIDE : 0)] as const,
      ),
    ),
  )
}

const COUNTS: Record<SearchFilter, keyof Counts> = {
  category: 'categories',
  actor: 'actors',
  status: 'statuses',
  period: 'months',
}

/** Of each filter that is on, what the others of its sort would leave. */
async function countsWithout(
  asked: SearchAsked,
  kind: EntryKind,
  wishFor: WishFor,
): Promise<Partial<Counts>> {
  const parts = filtersOf(asked).map(async (filter) => {
    const name = COUNTS[filter]
    return { [name]: await countsOf(wishFor(without(asked, filter), kind), name) }
  })
  return Object.assign({}, ...(await Promise.all(parts))) as Partial<Counts>
}

const byKind = (actors: ActorHit[]) => ({
  person: actors.filter(({ kind }) => kind === 'person'),
  organisation: actors.filter(({ kind }) => kind !== 'person'),
})
const totals = (all: object) =>
  Object.fromEntries(
    Object.entries(all).map(([kind, some]: [string, Few | ActorHit[]]) => [
      kind,
      Array.isArray(some) ? some.length : some.total,
    ]),
  )
