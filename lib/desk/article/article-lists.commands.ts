import type { Db } from '#lib/platform/db/desk-client.ts'
import type { ArticleInput } from './article.schema.ts'

/** Makes an article's signatures, sections and related articles what the form says, in its order. */
export async function writeLists(
  tx: Db,
  articleId: string,
  { authorIds, categoryIds, related }: ArticleInput,
): Promise<void> {
  const own = { where: { articleId } }
  await tx.articleAuthor.deleteMany(own)
  await tx.articleAuthor.createMany({
    data: authorIds.map((authorId, position) => ({ articleId, authorId, position })),
  })
  await tx.articleCategory.deleteMany(own)
  await tx.articleCategory.createMany({
    data: categoryIds.map((categoryId, position) => ({ articleId, categoryId, position })),
  })
  await tx.relatedLink.deleteMany(own)
  await tx.relatedLink.createMany({
    data: related.map((link, position) => ({
      articleId,
      relatedId: link.articleId,
      position,
      reason: link.reason,
    })),
  })
}
