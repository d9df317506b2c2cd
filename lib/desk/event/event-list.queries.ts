import type { Member } from '#lib/domain/permissions.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { whenWords } from '../library/labels.queries.ts'
import type { EventListParams, EventRow, Page, PickerItem } from '../library/library.schema.ts'
import { claimCount, inArticles } from '../library/library.words.ts'
import { holds, instant, listOf, PICKED } from '../library/list.queries.ts'
import { excerptOf } from './excerpt.ts'

type Stored = Omit<EventRow, 'excerpt'> & { body: ProseNode }

/** Events by words of their title or text, by article, by status of their claims. One query. */
export const listEvents = (_: Member<'desk.read'>, params: EventListParams): Promise<Page<EventRow>> =>
  eventPage(params)

/** Events for a picker, the last changed first: date, how many claims and articles. */
export async function pickEvents(_: Member<'desk.read'>, q: string): Promise<PickerItem[]> {
  const { rows } = await eventPage({ q, page: 1, sort: 'changed' }, PICKED)
  return rows.map((row) => ({
    id: row.id,
    label: row.title ?? row.excerpt,
    detail: [whenWords(row), claimCount(row.claims), inArticles(row.articles)],
  }))
}

async function eventPage(params: EventListParams, size?: number): Promise<Page<EventRow>> {
  const found = await listOf<Stored>({ hits: hits(params), rows: ROWS, page: params.page, size })
  return { ...found, rows: found.rows.map(({ body, ...row }) => ({ ...row, excerpt: excerptOf(body) })) }
}

const TEXT = Prisma.sql`coalesce(e.title, '') || ' ' || coalesce(prose_text(e.body), '')`

const hits = ({ q, articleId, status, sort = 'date' }: EventListParams) => Prisma.sql`
  SELECT e.id, row_number() OVER (ORDER BY ${sort === 'date' ? BY_DATE : LAST_CHANGED}) AS n
  FROM timeline_event e
  WHERE e.merged_into_id IS NULL AND ${holds(TEXT, q)} AND ${inArticle(articleId)} AND ${withStatus(status)}`

const BY_DATE = Prisma.sql`e.sort_key, e.id`
const LAST_CHANGED = Prisma.sql`e.updated_at DESC, e.id`

const inArticle = (articleId: string | undefined) =>
  articleId === undefined
    ? Prisma.sql`true`
    : Prisma.sql`e.id IN (SELECT event_id FROM timeline_entry WHERE article_id = ${articleId}::uuid)`

function withStatus(status: EventListParams['status']) {
  if (status === undefined) return Prisma.sql`true`
  const is = status === 'unassessed' ? Prisma.sql`IS NULL` : Prisma.sql`= ${status}::claim_status`
  return Prisma.sql`e.id IN (SELECT event_id FROM claim WHERE status ${is})`
}

const ROWS = Prisma.sql`
  SELECT hit.n, e.id, e.occurred_at AS "occurredAt", e.zone, e.clock_approximate AS "clockApproximate", e.title, e.body,
    ${instant('e.updated_at')} AS "updatedAt", coalesce(c.claims, 0) AS claims, coalesce(c.unassessed, 0) AS unassessed,
    coalesce(c.statuses, '{}') AS statuses, (SELECT count(*) FROM timeline_entry t WHERE t.event_id = e.id) AS articles
  FROM hit JOIN timeline_event e ON e.id = hit.id LEFT JOIN LATERAL (
    SELECT sum(many) AS claims, sum(many) FILTER (WHERE status IS NULL) AS unassessed,
      jsonb_object_agg(status, many) FILTER (WHERE status IS NOT NULL) AS statuses
    FROM (SELECT status, count(*) AS many FROM claim WHERE event_id = e.id GROUP BY status) s) c ON true`
