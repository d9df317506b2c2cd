import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { END, excerpt, highlighted, HIT, type Segment } from './excerpt.ts'
import { corrected } from './spelling.queries.ts'

/** An event, or a claim of one, that says what was searched for. `anchor` leads to it inside its article. */
export interface EventHit {
  anchor: string
  occurredAt: string | null // null for a claim of an analysis, which has no date
  zone: string | null
  title: Segment[] | null
  excerpt: Segment[]
  statuses: Partial<Record<ClaimStatus, number>> // of the event's claims, or of the one that was found
  article: { slug: string; headline: string }
}
export interface ArticleHit {
  slug: string
  headline: Segment[]
  excerpt: Segment[]
}
export interface ActorHit {
  slug: string
  name: string
  events: number
}

export interface SearchResults {
  asked: string
  searched: string // other than `asked` when a name was misspelt and nothing was found as it was written
  hits: EventHit[]
  total: number // at most MOST_HITS
  articles: ArticleHit[]
  actors: ActorHit[]
  page: number
  pages: number
}

export const HITS_PER_PAGE = 20
/** Of a common word the newest events alone are ranked: ranking all of them takes a second and a half in a million. */
export const MOST_HITS = 500

const LONGEST = 200
/** «conseil -lettre»: of an event that has the unwanted word, a claim that lacks it is not wanted either. */
const EXCLUDES = /(?:^| )-/

/** What a reader types, as it is searched for: one line, without the characters that Postgres marks hits with. */
export const askedFor = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)

/** @param exact searches for what was typed, right or wrong
 *  @returns null for a page beyond the last */
export async function search(typed: string, page = 1, exact = false): Promise<SearchResults | null> {
  const asked = askedFor(typed)
  const found = await searchFor(asked, asked, page)
  if (exact || page > 1 || asked === '' || found.total + found.articles.length > 0)
    return page > found.pages ? null : found
  const searched = await corrected(asked)
  return searched === asked ? found : searchFor(searched, asked, page)
}

async function searchFor(searched: string, asked: string, page: number): Promise<SearchResults> {
  const nothing = { asked, searched, hits: [], total: 0, articles: [], actors: [], page, pages: 1 }
  if (searched === '') return nothing
  const [events, claims, articles, actors] = await Promise.all([
    readEvents(searched, page),
    page === 1 && !EXCLUDES.test(searched) ? readClaims(searched) : [],
    page === 1 ? readArticles(searched) : [],
    page === 1 ? readActors(searched) : [],
  ])
  const total = (events[0]?.total ?? 0) + claims.length
  const statuses = await readStatuses(events)
  const hits = [
    ...events.map((row) => eventHit(row, statuses.get(row.eventId) ?? [])),
    ...claims.map(claimHit),
  ]
  const pages = Math.max(1, Math.ceil((events[0]?.total ?? 0) / HITS_PER_PAGE))
  return { ...nothing, hits, total, articles: articles.map(articleHit), actors, pages }
}

// The whole text comes back marked; excerpt.ts cuts it.
const MARKS = `StartSel=${HIT}, StopSel=${END}, HighlightAll=true`

interface EventRow {
  eventId: string
  occurredAt: string
  zone: string | null
  title: string | null
  titleMarked: string | null
  text: string
  textMarked: string
  slug: string
  headline: string
  total: number
}

const readEvents = (words: string, page: number) => reading().$queryRaw<EventRow[]>`
  SELECT e.event_id AS "eventId", e.occurred_at AS "occurredAt", e.zone, e.title, e.text, p.slug, p.headline, e.total,
    ts_headline('frise_french', plain_words(e.title), search_query(${words}), ${MARKS}) AS "titleMarked",
    ts_headline('frise_french', plain_words(e.text), search_query(${words}), ${MARKS}) AS "textMarked"
  FROM (
    SELECT n.*, ts_rank_cd(search, search_query(${words})) AS rank, (count(*) OVER ())::int AS total FROM (
      SELECT * FROM published_event WHERE canonical AND search @@ search_query(${words})
      ORDER BY sort_key DESC, event_id LIMIT ${MOST_HITS}) n
    ORDER BY rank DESC, sort_key DESC, event_id LIMIT ${HITS_PER_PAGE} OFFSET ${(page - 1) * HITS_PER_PAGE}) e
  JOIN published_article p USING (article_id)
  ORDER BY e.rank DESC, e.sort_key DESC, e.event_id`

interface ClaimRow {
  claimId: string
  status: ClaimStatus
  statement: string
  marked: string
  occurredAt: string | null
  zone: string | null
  title: string | null
  slug: string
  headline: string
}

const MOST_CLAIMS = 10

/** Claims found by their own words, where their event was not. */
const readClaims = (words: string) => reading().$queryRaw<ClaimRow[]>`
  SELECT c.claim_id AS "claimId", c.status::text AS status, c.statement, c.occurred_at AS "occurredAt", c.zone, c.title, p.slug, p.headline,
    ts_headline('frise_french', plain_words(c.statement), search_query(${words}), ${MARKS}) AS marked
  FROM (
    SELECT n.*, e.occurred_at, e.zone, e.title, ts_rank_cd(n.search, search_query(${words})) AS rank FROM (
      SELECT * FROM published_claim WHERE canonical AND search @@ search_query(${words})
      ORDER BY known_at DESC, claim_id LIMIT ${MOST_HITS}) n
    LEFT JOIN published_event e ON e.article_id = n.article_id AND e.event_id = n.event_id
    WHERE e.event_id IS NULL OR NOT e.search @@ search_query(${words})
    ORDER BY rank DESC, known_at DESC, claim_id LIMIT ${MOST_CLAIMS}) c
  JOIN published_article p USING (article_id) ORDER BY c.rank DESC, c.known_at DESC, c.claim_id`

interface ArticleRow {
  slug: string
  headline: string
  headlineMarked: string
  text: string
  textMarked: string
}

const readArticles = (words: string) => reading().$queryRaw<ArticleRow[]>`
  SELECT slug, headline, text,
    ts_headline('frise_french', plain_words(headline), search_query(${words}), ${MARKS}) AS "headlineMarked",
    ts_headline('frise_french', plain_words(text), search_query(${words}), ${MARKS}) AS "textMarked"
  FROM (
    SELECT n.*, ts_rank_cd(search, search_query(${words})) AS rank FROM (
      SELECT * FROM published_article WHERE state <> 'withdrawn' AND search @@ search_query(${words})
      ORDER BY first_published_at DESC, article_id LIMIT ${MOST_HITS}) n
    ORDER BY rank DESC, first_published_at DESC LIMIT 5) a`

/** Names close to one of the words, however misspelt; nobody whose articles were all withdrawn. */
const readActors = (words: string) => reading().$queryRaw<ActorHit[]>`
  SELECT slug, name, (SELECT count(DISTINCT entry_id)::int FROM listing WHERE list_id = actor_id) AS events FROM (
    SELECT a.actor_id, a.slug, a.name, max(word_similarity(fold(w), fold(a.name))) AS closeness
    FROM unnest(string_to_array(${words}, ' ')) w JOIN published_actor a ON fold(w) <% fold(a.name)
    WHERE length(w) > 2 AND EXISTS (SELECT 1 FROM listing WHERE list_id = a.actor_id)
    GROUP BY a.actor_id) near
  WHERE closeness >= 0.55 ORDER BY closeness DESC, name LIMIT 5`

interface StatusRow {
  eventId: string | null
  status: ClaimStatus
  _count: number
}

async function readStatuses(events: EventRow[]): Promise<Map<string | null, StatusRow[]>> {
  const eventId = { in: events.map((row) => row.eventId) }
  const rows = await reading().publishedClaim.groupBy({
    by: ['eventId', 'status'],
    where: { canonical: true, eventId },
    _count: true,
  })
  return Map.groupBy(rows, (row) => row.eventId)
}

const eventHit = (row: EventRow, statuses: StatusRow[]): EventHit => ({
  anchor: `e-${shortId(row.eventId)}`,
  occurredAt: row.occurredAt,
  zone: row.zone,
  title: row.title === null ? null : highlighted(row.title, row.titleMarked ?? ''),
  excerpt: excerpt(highlighted(row.text, row.textMarked)),
  statuses: Object.fromEntries(statuses.map(({ status, _count }) => [status, _count])),
  article: { slug: row.slug, headline: row.headline },
})

const claimHit = (row: ClaimRow): EventHit => ({
  anchor: `a-${shortId(row.claimId)}`,
  occurredAt: row.occurredAt,
  zone: row.zone,
  title: row.title === null ? null : [{ text: row.title, hit: false }],
  excerpt: excerpt(highlighted(row.statement, row.marked)),
  statuses: { [row.status]: 1 },
  article: { slug: row.slug, headline: row.headline },
})

const articleHit = (row: ArticleRow): ArticleHit => ({
  slug: row.slug,
  headline: highlighted(row.headline, row.headlineMarked),
  excerpt: excerpt(highlighted(row.text, row.textMarked)),
})
