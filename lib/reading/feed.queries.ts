import type { Edition } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { editionsById } from './editions.queries.ts'

/** Current editions of the live articles that last had something new for readers. */
export const freshestEditions = (take: number): Promise<Edition[]> => freshest(take)

/** The same of a category, an author or an actor. */
export async function freshestEditionsIn(listId: string, take: number): Promise<Edition[]> {
  const where = { listId, article: { state: 'live' as const } }
  const listed = await reading().listing.findMany({
    where,
    distinct: ['articleId'],
    select: { articleId: true },
  })
  return freshest(
    take,
    listed.map(({ articleId }) => articleId),
  )
}

async function freshest(take: number, among?: string[]): Promise<Edition[]> {
  const rows = await reading().publishedArticle.findMany({
    where: { state: 'live', ...(among && { articleId: { in: among } }) },
    orderBy: [{ publicUpdatedAt: 'desc' }, { articleId: 'asc' }],
    take,
    select: { editionId: true },
  })
  const editions = await editionsById(rows.map((row) => row.editionId))
  return rows.flatMap((row) => editions.get(row.editionId) ?? [])
}
