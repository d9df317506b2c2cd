import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { whenWords } from '../library/labels.queries.ts'
import type { EventRow, ListParams, Page, PickerItem } from '../library/library.schema.ts'
import { like, offsetOf, PAGE_SIZE, pageOf } from '../library/paging.ts'

interface Row {
  id: string
  occurredAt: string
  clockApproximate: boolean
  title: string | null
  text: string | null
  statuses: Partial<Record<ClaimStatus, number>>
  claims: number
  unassessed: number
  articles: number
  updatedAt: Date
}

/** Events in the order of time, found by words of their title or text. One query. */
export async function listEvents(_: Member<'desk.read'>, params: ListParams): Promise<Page<EventRow>> {
  const rows = await desk().$queryRaw<(Row & { total: number })[]>`
    WITH page AS (
      SELECT e.*, count(*) OVER ()::int AS total FROM timeline_event e
      WHERE e.merged_into_id IS NULL
        AND (${params.q} = '' OR fold(coalesce(title, '') || ' ' || coalesce(prose_text(body), '')) LIKE ${like(params.q)}::text)
      ORDER BY sort_key, id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params)})
    SELECT p.id, p.occurred_at AS "occurredAt", p.clock_approximate AS "clockApproximate", p.title, left(prose_text(p.body), 160) AS text,
      p.updated_at AS "updatedAt", p.total, coalesce(c.claims, 0)::int AS claims, coalesce(c.unassessed, 0)::int AS unassessed,
      coalesce(c.statuses, '{}') AS statuses, (SELECT count(*)::int FROM timeline_entry t WHERE t.event_id = p.id) AS articles
    FROM page p LEFT JOIN LATERAL (
      SELECT sum(n) AS claims, sum(n) FILTER (WHERE status IS NULL) AS unassessed,
        jsonb_object_agg(status, n) FILTER (WHERE status IS NOT NULL) AS statuses
      FROM (SELECT status, count(*)::int AS n FROM claim WHERE event_id = p.id GROUP BY status) s) c ON true
    ORDER BY p.sort_key, p.id`
  return pageOf<Row, EventRow>(rows, params, ({ text, updatedAt, ...row }) => ({
    ...row,
    excerpt: text ?? '',
    updatedAt: updatedAt.toISOString(),
  }))
}

const FOUND = 20

/** Events for a picker: date, title, how many claims and articles. */
export async function pickEvents(member: Member<'desk.read'>, words: string): Promise<PickerItem[]> {
  const { rows } = await listEvents(member, { q: words.trim(), page: 1 })
  return rows.slice(0, FOUND).map((row) => ({
    id: row.id,
    label: row.title ?? row.excerpt,
    detail: [
      whenWords(row),
      row.claims === 1 ? '1 affirmation' : `${row.claims} affirmations`,
      row.articles === 0
        ? 'dans aucun article'
        : row.articles === 1
          ? 'dans 1 article'
          : `dans ${row.articles} articles`,
    ],
  }))
}
