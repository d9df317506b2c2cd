import type { Member } from '#lib/domain/permissions.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ArticleRow, ListParams, Page, PickerItem } from '../library/library.schema.ts'
import { eventCount, STATE_WORDS } from '../library/library.words.ts'
import { holds, instant, listOf, PICKED } from '../library/list.queries.ts'
import { CHANGED } from './article-changed.queries.ts'
import { ARTICLE_STATE } from './article-uses.queries.ts'

/** Articles by words of their headline, the last changed first. One query. */
export const listArticles = (_: Member<'desk.read'>, { q, page }: ListParams): Promise<Page<ArticleRow>> =>
  listOf({ hits: lastChanged(holds(HEADLINE, q)), rows: ROWS, page })

/** The articles that a member owns or is invited to, the last changed first. */
export const articlesOf = ({ id }: Member<'desk.read'>, size: number): Promise<Page<ArticleRow>> =>
  listOf({
    hits: lastChanged(Prisma.sql`(a.owner_id = ${id}::uuid
      OR a.id IN (SELECT article_id FROM collaborator WHERE member_id = ${id}::uuid))`),
    rows: ROWS,
    size,
  })

/** Articles for a picker, the last changed first: where, and in which state. */
export async function pickArticles(_: Member<'desk.read'>, q: string): Promise<PickerItem[]> {
  const { rows } = await listOf<ArticleRow>({
    hits: lastChanged(holds(HEADLINE, q)),
    rows: ROWS,
    size: PICKED,
  })
  return rows.map(({ id, headline, slug, state, events }) => ({
    id,
    label: headline || slug,
    detail: [`/articles/${slug}`, STATE_WORDS[state], eventCount(events)],
  }))
}

const HEADLINE = Prisma.sql`a.headline`

const lastChanged = (where: Prisma.Sql) => Prisma.sql`
  SELECT a.id, row_number() OVER (ORDER BY a.updated_at DESC, a.id) AS n FROM article a WHERE ${where}`

const ROWS = Prisma.sql`
  SELECT hit.n, a.id, a.headline, a.slug, ${instant('a.updated_at')} AS "updatedAt", coalesce(m.name, m.email) AS owner,
    ${ARTICLE_STATE} AS state, ${CHANGED} AS changed, c.own + c.placed AS claims, c.events
  FROM hit JOIN article a ON a.id = hit.id JOIN member m ON m.id = a.owner_id
  LEFT JOIN published_article p ON p.article_id = a.id LEFT JOIN edition e ON e.id = p.edition_id,
  LATERAL (SELECT
    (SELECT count(*) FROM timeline_entry t WHERE t.article_id = a.id) AS events,
    (SELECT count(*) FROM claim WHERE article_id = a.id) AS own,
    (SELECT count(*) FROM claim JOIN timeline_entry t USING (event_id) WHERE t.article_id = a.id) AS placed) c`
