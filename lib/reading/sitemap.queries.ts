import { reading } from '#lib/platform/db/reading-client.ts'

/** A sitemap holds 50 000 addresses; the first also names the lists. */
export const ROWS_PER_FILE = 40_000

export interface PublishedAddress {
  path: string
  lastmod: string | null
}

export async function countArticles(): Promise<number> {
  return reading().publishedArticle.count({ where: { state: { not: 'withdrawn' } } })
}

/** @param file from 1 */
export async function sitemapArticles(file: number): Promise<PublishedAddress[]> {
  const rows = await reading().publishedArticle.findMany({
    where: { state: { not: 'withdrawn' } },
    orderBy: { articleId: 'asc' },
    select: { slug: true, publicUpdatedAt: true },
    skip: (file - 1) * ROWS_PER_FILE,
    take: ROWS_PER_FILE,
  })
  return rows.map((row) => ({ path: `/articles/${row.slug}`, lastmod: row.publicUpdatedAt.toISOString() }))
}

const NEWS_LASTS = 48 * 3_600_000
const MOST_NEWS = 1_000

export interface NewsAddress {
  path: string
  publishedAt: string
  headline: string
}

/** Articles whose first publication is at most 48 hours old, last first. */
export async function newsAddresses(now: Date): Promise<NewsAddress[]> {
  const rows = await reading().publishedArticle.findMany({
    where: { state: 'live', firstPublishedAt: { gt: new Date(now.getTime() - NEWS_LASTS), lte: now } },
    orderBy: [{ firstPublishedAt: 'desc' }, { articleId: 'asc' }],
    select: { slug: true, headline: true, firstPublishedAt: true },
    take: MOST_NEWS,
  })
  return rows.map(({ slug, headline, firstPublishedAt }) => ({
    path: `/articles/${slug}`,
    publishedAt: firstPublishedAt.toISOString(),
    headline,
  }))
}

const MOST_LISTS = 9_000

/** Category, author and actor pages that hold something. When they last changed nobody has written down. */
export async function sitemapLists(): Promise<PublishedAddress[]> {
  const rows = await reading().$queryRaw<{ path: string }[]>`
    SELECT '/rubriques/' || slug AS path FROM category c WHERE EXISTS (SELECT 1 FROM listing WHERE list_id = c.id)
    UNION ALL SELECT '/auteurs/' || slug FROM author a WHERE EXISTS (SELECT 1 FROM listing WHERE list_id = a.id)
    UNION ALL SELECT '/acteurs/' || slug FROM published_actor p WHERE EXISTS (SELECT 1 FROM listing WHERE list_id = p.actor_id)
    LIMIT ${MOST_LISTS}`
  return rows.map(({ path }) => ({ path, lastmod: null }))
}
