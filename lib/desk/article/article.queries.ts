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

/** The stored value, in the shape that a save has. One list after the other: asked for together, Prisma would send their
 *  queries at once, and a transaction has one connection. */
export async function readArticle(tx: Db, id: string): Promise<ArticleInput | null> {
  const article = await tx.article.findUnique({ where: { id } })
  if (!article) return null
  const { slug, headline, standfirst, seoTitle, description } = article
  const inOrder = { where: { articleId: id }, orderBy: { position: 'asc' } } as const
  const authors = await tx.articleAuthor.findMany(inOrder)
  const categories = await tx.articleCategory.findMany(inOrder)
  const related = await tx.relatedLink.findMany(inOrder)
  return {
    ...{ slug, headline, standfirst, seoTitle, description },
    authorIds: authors.map((author) => author.authorId),
    categoryIds: categories.map((category) => category.categoryId),
    blocks: await readBlocks(tx, id),
    claims: await readClaims(tx, { articleId: id }),
    related: related.map(({ relatedId, reason }) => ({ articleId: relatedId, reason })),
  }
}

async function readBlocks(tx: Db, articleId: string): Promise<BlockInput[]> {
  const blocks = await tx.block.findMany({
    where: { articleId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { entries: { orderBy: { position: 'asc' } } },
  })
  return blocks.map(blockOf)
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
