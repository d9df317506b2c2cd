import type { EditionCorrection } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'

/** One edition that corrected an article which is still public. */
export interface CorrectionNotice {
  at: string
  number: number
  note: string
  corrections: EditionCorrection[]
  article: { articleId: string; slug: string; headline: string }
}

const PER_PAGE = 50

/** @returns last first */
export async function lastCorrections(take: number, skip = 0): Promise<CorrectionNotice[]> {
  const rows = await reading().$queryRaw<
    (Omit<CorrectionNotice, 'at' | 'article'> & { at: Date } & CorrectionNotice['article'])[]
  >`
    SELECT e.published_at AS at, e.number, e.note, e.corrections, p.article_id AS "articleId", p.slug, p.headline
    FROM edition e JOIN published_article p USING (article_id)
    WHERE e.kind = 'correction' AND p.state <> 'withdrawn'
    ORDER BY e.published_at DESC, e.id DESC LIMIT ${take} OFFSET ${skip}`
  return rows.map(({ at, articleId, slug, headline, ...row }) => ({
    ...row,
    at: at.toISOString(),
    article: { articleId, slug, headline },
  }))
}

/** @returns null beyond the last page */
export async function correctionsPage(
  page: number,
): Promise<{ notices: CorrectionNotice[]; page: number; pages: number } | null> {
  const [row] = await reading().$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM edition e JOIN published_article p USING (article_id)
    WHERE e.kind = 'correction' AND p.state <> 'withdrawn'`
  const pages = Math.max(1, Math.ceil(row.total / PER_PAGE))
  if (page > pages) return null
  return { notices: await lastCorrections(PER_PAGE, (page - 1) * PER_PAGE), page, pages }
}
