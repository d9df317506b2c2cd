import { civil, instantOf } from '#lib/domain/zone.ts'
import { reading } from '#lib/platform/db/reading-client.ts'

const HOME = 'Europe/Paris'

export interface ArchivedArticle {
  slug: string
  headline: string
  firstPublishedAt: string
}

/** Articles first published in a year of Paris's calendar, last first, archived ones too; and the years that have any.
 *  @returns null for a year without one */
export async function archiveOf(
  year: number,
): Promise<{ articles: ArchivedArticle[]; years: number[] } | null> {
  const from = new Date(instantOf(civil(year), HOME))
  const to = new Date(instantOf(civil(year + 1), HOME))
  const [rows, years] = await Promise.all([
    reading().publishedArticle.findMany({
      where: { state: { not: 'withdrawn' }, firstPublishedAt: { gte: from, lt: to } },
      orderBy: [{ firstPublishedAt: 'desc' }, { articleId: 'asc' }],
      select: { slug: true, headline: true, firstPublishedAt: true },
    }),
    archiveYears(),
  ])
  const articles = rows.map((row) => ({ ...row, firstPublishedAt: row.firstPublishedAt.toISOString() }))
  return articles.length === 0 ? null : { articles, years }
}

/** Last first. */
export async function archiveYears(): Promise<number[]> {
  const rows = await reading().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM first_published_at AT TIME ZONE ${HOME})::int AS year
    FROM published_article WHERE state <> 'withdrawn' ORDER BY 1 DESC`
  return rows.map((row) => row.year)
}
