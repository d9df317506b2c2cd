import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ArticleRow, UsedIn } from '../library/library.schema.ts'
import { STATE_WORDS } from '../library/library.words.ts'

/** The state of an article `a` whose public row, if any, is `p`. */
export const ARTICLE_STATE = Prisma.sql`
  CASE WHEN a.withdrawn_at IS NOT NULL OR p.state = 'withdrawn' THEN 'withdrawn'
       WHEN a.archived_at IS NOT NULL OR p.state = 'archived' THEN 'archived'
       WHEN p.state = 'live' THEN 'published' ELSE 'draft' END`

/** Articles `a` as places that use a thing, the last changed first. */
export async function articlesWhere(tx: Db, where: Prisma.Sql): Promise<UsedIn[]> {
  const rows = await tx.$queryRaw<Pick<ArticleRow, 'id' | 'headline' | 'slug' | 'state'>[]>`
    SELECT a.id, a.headline, a.slug, ${ARTICLE_STATE} AS state
    FROM article a LEFT JOIN published_article p ON p.article_id = a.id
    WHERE ${where} ORDER BY a.updated_at DESC, a.id`
  return rows.map(({ id, headline, slug, state }) => ({
    id,
    label: headline || slug,
    detail: STATE_WORDS[state],
    href: `/bureau/articles/${id}`,
  }))
}
