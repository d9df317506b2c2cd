import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { Days } from '#lib/domain/days.ts'
import { noSql, reading, sql } from '#lib/platform/db/reading-client.ts'

/** The kinds that have entries; actors are found by their names. */
export type EntryKind = 'event' | 'claim' | 'article'

/** What is looked for among the entries of one kind. */
export interface Wish {
  kind: EntryKind
  query: string | null // a tsquery; null: whatever the words
  lists: string[] // ids of a category and an actor: all of them
  status: ClaimStatus | null
  days: Days | null
}

/** Of a common word the newest alone are ranked and counted: all of them take a second in a million. */
export const MOST_FOUND = 500
export const HITS_PER_PAGE = 20
const MOST_ACTORS = 10

export interface Counted {
  slug: string
  name: string
  number: number
}
/** How what is found divides: what each filter would leave of it. */
export interface Counts {
  categories: Counted[]
  actors: Counted[] // the most frequent
  statuses: { status: ClaimStatus; number: number }[]
  months: { month: string; number: number }[] // `2023-11`, newest first; without what lasts longer than a month
}
export interface Found {
  ids: string[] // of the page, best first
  total: number // MOST_FOUND + 1 when there are more
  counts: Counts
}

const DAY = 86_400_000

/** An event stands in the order of newest first by its beginning: the search may begin there. An article stands by its
 *  publication. Clocks of other zones are a day away at most. */
const within = (kind: EntryKind, { first, last }: Days) => sql`
  AND days && int4range(${first}, ${Math.max(first, last)}, '[]')
  ${kind === 'article' ? noSql : sql`AND sort_key < ${(last + 2) * DAY}`}`

const NEXT_TO = /<(?:-|\d+)>/g

/** Postgres takes a phrase to be as frequent as its words side by side, and would read everything in search of a rare
 *  one: its words are asked for once more, loosely, which makes it rarer in its eyes. */
function saying(query: string) {
  const loose = query.replace(NEXT_TO, '&')
  const isPhrase = loose !== query
  return sql`AND search @@ ${query}::tsquery ${isPhrase ? sql`AND search @@ ${loose}::tsquery` : noSql}`
}

const TABLES: Record<EntryKind, typeof noSql> = {
  event: sql`search_event`,
  claim: sql`search_claim`,
  article: sql`search_article`,
}

/** The index on words and filters is of rows that have a vector: all of them, and Postgres wants to be told. */
const entriesOf = ({ kind, query, lists, status, days }: Wish) => sql`
  FROM ${TABLES[kind]} WHERE search IS NOT NULL
    ${query === null ? noSql : saying(query)}
    ${lists.length === 0 ? noSql : sql`AND lists @> ${lists}::uuid[]`}
    ${status === null ? noSql : sql`AND statuses @> ARRAY[${status}::claim_status]`}
    ${days === null ? noSql : within(kind, days)}`

const rankOf = ({ query }: Wish) =>
  query === null ? sql`sort_key` : sql`ts_rank_cd(search, ${query}::tsquery)`

/** What is found, as jsonb, by how it divides: each a query over `newest`. */
const COUNTS: Record<keyof Counts, typeof noSql> = {
  categories: sql`SELECT slug, name, number FROM listed JOIN category ON id = list_id ORDER BY number DESC, name`,
  actors: sql`
    SELECT slug, name, number FROM (SELECT * FROM listed ORDER BY number DESC LIMIT 50) l
    JOIN published_actor ON actor_id = list_id ORDER BY number DESC, name LIMIT ${MOST_ACTORS}`,
  statuses: sql`SELECT status, count(*)::int AS number FROM newest, unnest(statuses) status GROUP BY status`,
  months: sql`
    SELECT to_char(day, 'YYYY-MM') AS month, count(*)::int AS number
    FROM (SELECT date '1970-01-01' + lower(days) AS day, upper(days) AS next FROM newest WHERE lower(days) > -719162) d
    WHERE next <= (date_trunc('month', day) + interval '1 month')::date - date '1970-01-01' GROUP BY 1 ORDER BY 1 DESC`,
}

/** How what is found divides by one of its sides. */
export async function countsOf<K extends keyof Counts>(wish: Wish, side: K): Promise<Counts[K]> {
  const [row] = await reading().$queryRaw<[{ rows: Counts[K] }]>`
    WITH newest AS MATERIALIZED (SELECT lists, statuses, days ${entriesOf(wish)} ORDER BY sort_key DESC, entry_id LIMIT ${MOST_FOUND + 1}),
    listed AS (SELECT list_id, count(*)::int AS number FROM newest, unnest(lists) list_id GROUP BY list_id)
    SELECT coalesce(jsonb_agg(r), '[]') AS rows FROM (${COUNTS[side]}) r`
  return row.rows
}

/** The newest are taken first, and ranked then, by how near to each other and how prominent the words stand. */
export async function found(wish: Wish, page: number): Promise<Found> {
  const [row] = await reading().$queryRaw<[{ found: Found }]>`
    WITH newest AS MATERIALIZED (
      SELECT entry_id, sort_key, days, lists, statuses, search ${entriesOf(wish)}
      ORDER BY sort_key DESC, entry_id LIMIT ${MOST_FOUND + 1}),
    ranked AS (
      SELECT entry_id FROM newest ORDER BY ${rankOf(wish)} DESC, sort_key DESC, entry_id
      LIMIT ${HITS_PER_PAGE} OFFSET ${(page - 1) * HITS_PER_PAGE}),
    listed AS (SELECT list_id, count(*)::int AS number FROM newest, unnest(lists) list_id GROUP BY list_id)
    SELECT jsonb_build_object(
      'total', (SELECT count(*) FROM newest),
      'ids', (SELECT coalesce(jsonb_agg(entry_id), '[]') FROM ranked),
      'counts', jsonb_build_object(
        'categories', (SELECT coalesce(jsonb_agg(c), '[]') FROM (${COUNTS.categories}) c),
        'actors', (SELECT coalesce(jsonb_agg(a), '[]') FROM (${COUNTS.actors}) a),
        'statuses', (SELECT coalesce(jsonb_agg(s), '[]') FROM (${COUNTS.statuses}) s),
        'months', (SELECT coalesce(jsonb_agg(m), '[]') FROM (${COUNTS.months}) m))) AS found`
  return row.found
}

export type Few = Pick<Found, 'ids' | 'total'>

/** How many there are, and the best few, without how they divide.
 *  @param most none: then it is enough to count */
export async function few(wish: Wish, most: number): Promise<Few> {
  const newest = most > 0 ? sql`ORDER BY sort_key DESC, entry_id` : noSql
  const [row] = await reading().$queryRaw<[Few]>`
    WITH newest AS MATERIALIZED (SELECT entry_id, sort_key, search ${entriesOf(wish)} ${newest} LIMIT ${MOST_FOUND + 1})
    SELECT (SELECT count(*)::int FROM newest) AS total, ARRAY(SELECT entry_id::text FROM newest
      ORDER BY ${rankOf(wish)} DESC, sort_key DESC, entry_id LIMIT ${most}) AS ids`
  return row
}
