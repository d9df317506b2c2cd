import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Prisma } from '#lib/platform/db/desk-client.ts'
import { Prisma as Sql } from '#prisma/generated/client.ts'
import type { ArticleRow, ListParams, Page, PickerItem } from '../library/library.schema.ts'
import { like, offsetOf, PAGE_SIZE, pageOf } from '../library/paging.ts'

interface Row extends Omit<ArticleRow, 'updatedAt'> {
  updatedAt: Date
}

/** `changed`: the draft was saved after its last edition was made of it, or something that it holds was. */
const COLUMNS = Sql.sql`
  a.id, a.headline, a.slug, a.updated_at AS "updatedAt", m.name AS owner, count(*) OVER ()::int AS total,
  CASE WHEN a.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN a.archived_at IS NOT NULL THEN 'archived'
       WHEN p.article_id IS NOT NULL THEN 'published' ELSE 'draft' END AS state,
  (SELECT count(*)::int FROM timeline_entry t WHERE t.article_id = a.id) AS events,
  (SELECT count(*)::int FROM claim c WHERE c.article_id = a.id OR c.event_id IN (SELECT event_id FROM timeline_entry t WHERE t.article_id = a.id)) AS claims,
  coalesce(a.version > e.article_version OR EXISTS (
    SELECT 1 FROM timeline_entry t JOIN timeline_event v ON v.id = t.event_id
    WHERE t.article_id = a.id AND v.updated_at > e.published_at), false) AS changed`

const FROM = Sql.sql`
  FROM article a JOIN member m ON m.id = a.owner_id
  LEFT JOIN published_article p ON p.article_id = a.id LEFT JOIN edition e ON e.id = p.edition_id`

async function rowsWhere(where: Prisma.Sql, params: ListParams): Promise<Page<ArticleRow>> {
  const rows = await desk().$queryRaw<(Row & { total: number })[]>`
    SELECT ${COLUMNS} ${FROM} WHERE ${where}
    ORDER BY a.updated_at DESC, a.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params)}`
  return pageOf<Row, ArticleRow>(rows, params, ({ updatedAt, ...row }) => ({
    ...row,
    updatedAt: updatedAt.toISOString(),
  }))
}

/** Articles by words of their headline, the last changed first. One query. */
export const listArticles = (_: Member<'desk.read'>, params: ListParams): Promise<Page<ArticleRow>> =>
  rowsWhere(Sql.sql`${params.q} = '' OR fold(a.headline) LIKE ${like(params.q)}::text`, params)

/** The articles of one member. */
export const articlesOwnedBy = (member: Member<'desk.read'>): Promise<Page<ArticleRow>> =>
  rowsWhere(Sql.sql`a.owner_id = ${member.id}::uuid`, { q: '', page: 1 })

const FOUND = 20

/** Articles for a picker. */
export async function pickArticles(member: Member<'desk.read'>, words: string): Promise<PickerItem[]> {
  const { rows } = await listArticles(member, { q: words.trim(), page: 1 })
  return rows.slice(0, FOUND).map(({ id, headline, slug, events }) => ({
    id,
    label: headline || slug,
    detail: [`/articles/${slug}`, events === 1 ? '1 événement' : `${events} événements`],
  }))
}
