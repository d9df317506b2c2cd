import type { Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { readClaims } from '../claim/claim.queries.ts'
import { findAggregate, type Found } from '../library/find.queries.ts'
import { articlesWhere } from './article-uses.queries.ts'
import type { ArticleInput, BlockInput } from './article.schema.ts'

/** One draft with everything in it, and the articles that send readers to it. */
export const findArticle = (_: Member<'desk.read'>, id: string): Promise<Found<ArticleInput> | null> =>
  findAggregate('article', id, readArticle, (tx) =>
    articlesWhere(
      tx,
      Prisma.sql`a.id IN (SELECT article_id FROM related_link WHERE related_id = ${id}::uuid)`,
    ),
  )

const PARTS = {
  authors: { orderBy: { position: 'asc' } },
  categories: { orderBy: { position: 'asc' } },
  related: { orderBy: { position: 'asc' } },
  blocks: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { entries: { orderBy: { position: 'asc' } } },
  },
} satisfies Prisma.ArticleInclude

/** The stored value, in the shape that a save has. */
export async function readArticle(tx: Db, id: string): Promise<ArticleInput | null> {
  const article = await tx.article.findUnique({ where: { id }, include: PARTS })
  if (!article) return null
  const { slug, headline, standfirst, seoTitle, description } = article
  return {
    slug,
    headline,
    standfirst,
    seoTitle,
    description,
    authorIds: article.authors.map((a) => a.authorId),
    categoryIds: article.categories.map((c) => c.categoryId),
    blocks: article.blocks.map(blockOf),
    claims: await readClaims(tx, { articleId: id }),
    related: article.related.map(({ relatedId, reason }) => ({ articleId: relatedId, reason })),
  }
}

interface StoredBlock {
  id: string
  kind: BlockInput['kind']
  heading: string | null
  content: unknown
  mediaId: string | null
  entries: { eventId: string; isKey: boolean }[]
}

/** The inverse of contentOf() in blocks.commands.ts. */
function blockOf({ id, kind, heading, content, mediaId, entries }: StoredBlock): BlockInput {
  const base = { id, kind, heading, ...(content as object) }
  if (kind === 'image') return { ...base, mediaId: mediaId ?? '' } as BlockInput
  if (kind !== 'timeline') return base as BlockInput
  return { ...base, entries: entries.map(({ eventId, isKey }) => ({ eventId, isKey })) } as BlockInput
}
