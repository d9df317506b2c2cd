import type { Member } from '#lib/domain/permissions.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ClaimRow, ListParams, Page } from '../library/library.schema.ts'
import { holds, listOf } from '../library/list.queries.ts'

/** Claims by words of their statement; those without a verdict first, then the last made. One query. */
export async function listClaims(_: Member<'desk.read'>, { q, page }: ListParams): Promise<Page<ClaimRow>> {
  const hits = Prisma.sql`
    SELECT c.id, row_number() OVER (ORDER BY c.status IS NOT NULL, c.id DESC) AS n FROM claim c
    WHERE ${holds(Prisma.sql`c.statement`, q)}`
  return listOf<ClaimRow>({ hits, rows: ROWS, page })
}

const ROWS = Prisma.sql`
  SELECT hit.n, c.id, c.statement, c.status, coalesce(e.title, a.headline) AS home, c.event_id AS "eventId",
    c.article_id AS "articleId", (SELECT count(*) FROM citation x WHERE x.claim_id = c.id) AS citations
  FROM hit JOIN claim c ON c.id = hit.id LEFT JOIN timeline_event e ON e.id = c.event_id LEFT JOIN article a ON a.id = c.article_id`
