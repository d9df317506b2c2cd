import type { Edition } from '#lib/domain/edition.schema.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'

/** The article's last edition; null before the first. */
export async function lastEdition(db: Db, articleId: string): Promise<Edition | null> {
  const row = await db.edition.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { document: true },
  })
  return row && (row.document as unknown as Edition)
}
