import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { END, excerpt, highlighted, HIT, type Segment } from './excerpt.ts'
import type { EntryKind } from './search-entries.queries.ts'

/** What says what was searched for. `anchor` leads to it inside its article; an article has none, nor a date. */
export interface SearchHit {
  id: string
  anchor: string | null
  occurredAt: string | null // null for an article, and a claim of an analysis
  zone: string | null
  title: Segment[] | null
  excerpt: Segment[]
  statuses: Partial<Record<ClaimStatus, number>> // of an event's claims, or of the claim itself
  article: { slug: string; headline: string }
}

interface HitRow {
  id: string
  statuses: Partial<Record<ClaimStatus, number>> | null
  occurredAt: string | null
  zone: string | null
  title: string | null
  titleMarked: string | null
  text: string
  textMarked: string
  slug: string
  headline: string
}

/** Of the text of an article, as much is searched for words to show: marking all of a long one takes longer than finding it. */
const MARKED = 6000
// The whole text comes back marked; excerpt.ts cuts it.
const MARKS = `StartSel=${HIT}, StopSel=${END}, HighlightAll=true`

/** @param query a tsquery; null marks nothing
 *  @returns in the order of `ids` */
export async function hitsOf(kind: EntryKind, ids: string[], query: string | null): Promise<SearchHit[]> {
  if (ids.length === 0) return []
  const rows = await READERS[kind](ids, query ?? '')
  const unmarked = kind === 'event' && query ? rows.filter((row) => !isMarked(row)) : []
  const claims = await readClaims(
    unmarked.map(({ id }) => id),
    query,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [hitOf(kind, row, claims.get(id))] : []
  })
}

export interface Headline {
  slug: string
  headline: Segment[]
}

/** @returns in the order of `ids` */
export async function headlinesOf(ids: string[], query: string): Promise<Headline[]> {
  if (ids.length === 0) return []
  const rows = await reading().$queryRaw<{ id: string; slug: string; headline: string; marked: string }[]>`
    SELECT article_id AS id, slug, headline, ts_headline('frise_french', plain_words(headline), ${query}::tsquery, ${MARKS}) AS marked
    FROM published_article WHERE state <> 'withdrawn' AND article_id = ANY(${ids}::uuid[])
    ORDER BY array_position(${ids}::uuid[], article_id)`
  return rows.map(({ slug, headline, marked }) => ({ slug, headline: highlighted(headline, marked) }))
}

const isMarked = ({ titleMarked, textMarked }: HitRow) => `${titleMarked ?? ''}${textMarked}`.includes(HIT)

const READERS: Record<EntryKind, (ids: string[], query: string) => Promise<HitRow[]>> = {
  event: (ids, query) => reading().$queryRaw<HitRow[]>`
    SELECT e.event_id AS id, (SELECT jsonb_object_agg(status, number) FROM (SELECT status, count(*) AS number FROM published_claim c
        WHERE c.article_id = e.article_id AND c.event_id = e.event_id GROUP BY status) s) AS statuses, e.occurred_at AS "occurredAt", e.zone, e.title, e.text,
      p.slug, p.headline, ts_headline('frise_french', plain_words(e.title), ${query}::tsquery, ${MARKS}) AS "titleMarked",
      ts_headline('frise_french', plain_words(e.text), ${query}::tsquery, ${MARKS}) AS "textMarked"
    FROM published_event e JOIN published_article p USING (article_id) WHERE e.canonical AND e.event_id = ANY(${ids}::uuid[])`,
  claim: (ids, query) => reading().$queryRaw<HitRow[]>`
    SELECT c.claim_id AS id, jsonb_build_object(c.status, 1) AS statuses, e.occurred_at AS "occurredAt", e.zone, e.title,
      NULL AS "titleMarked", c.statement AS text, p.slug, p.headline,
      ts_headline('frise_french', plain_words(c.statement), ${query}::tsquery, ${MARKS}) AS "textMarked"
    FROM published_claim c JOIN published_article p USING (article_id)
    LEFT JOIN published_event e ON (e.article_id, e.event_id) = (c.article_id, c.event_id)
    WHERE c.canonical AND c.claim_id = ANY(${ids}::uuid[])`,
  article: (ids, query) => reading().$queryRaw<HitRow[]>`
    SELECT p.article_id AS id, NULL AS statuses, NULL AS "occurredAt", NULL AS zone, p.headline AS title, left(p.text, ${MARKED}) AS text,
      p.slug, p.headline, ts_headline('frise_french', plain_words(p.headline), ${query}::tsquery, ${MARKS}) AS "titleMarked",
      ts_headline('frise_french', plain_words(left(p.text, ${MARKED})), ${query}::tsquery, ${MARKS}) AS "textMarked"
    FROM published_article p WHERE p.state <> 'withdrawn' AND p.article_id = ANY(${ids}::uuid[])`,
}

interface ClaimRow {
  id: string
  eventId: string
  statement: string
  marked: string
}

/** Of events that do not say it themselves, the claim that does. */
async function readClaims(eventIds: string[], query: string | null): Promise<Map<string, ClaimRow>> {
  if (eventIds.length === 0) return new Map()
  const rows = await reading().$queryRaw<ClaimRow[]>`
    SELECT c.claim_id AS id, c.event_id AS "eventId", c.statement,
      ts_headline('frise_french', plain_words(c.statement), ${query}::tsquery, ${MARKS}) AS marked
    FROM published_event e JOIN published_claim c USING (article_id, event_id)
    WHERE e.canonical AND e.event_id = ANY(${eventIds}::uuid[]) ORDER BY c.claim_id DESC`
  return new Map(rows.filter(({ marked }) => marked.includes(HIT)).map((row) => [row.eventId, row]))
}

function hitOf(kind: EntryKind, row: HitRow, claim: ClaimRow | undefined): SearchHit {
  const [text, marked] = claim ? [claim.statement, claim.marked] : [row.text, row.textMarked]
  return {
    id: row.id,
    anchor: anchorOf(kind, claim?.id ?? row.id, claim !== undefined),
    occurredAt: row.occurredAt,
    zone: row.zone,
    title: row.title === null ? null : highlighted(row.title, row.titleMarked ?? ''),
    excerpt: excerpt(highlighted(text, marked)),
    statuses: row.statuses ?? {},
    article: { slug: row.slug, headline: row.headline },
  }
}

function anchorOf(kind: EntryKind, id: string, isClaim: boolean): string | null {
  if (kind === 'article') return null
  return `${kind === 'claim' || isClaim ? 'a' : 'e'}-${shortId(id)}`
}
