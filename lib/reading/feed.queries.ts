import type { Edition } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { editionOf } from './edition-document.ts'

/** Current editions of the live articles that last had something new for readers. */
export async function freshestEditions(take: number): Promise<Edition[]> {
  const rows = await reading().publishedArticle.findMany({
    where: { state: 'live' },
    orderBy: [{ publicUpdatedAt: 'desc' }, { articleId: 'asc' }],
    take,
    select: { edition: { select: { document: true } } },
  })
  return rows.map((row) => editionOf(row.edition.document))
}
