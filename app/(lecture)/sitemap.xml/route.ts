import { sitemap, sitemapIndex, type SitemapRow } from '#lib/exchange/sitemap.ts'
import { env } from '#lib/platform/env.ts'
import { kept } from '#lib/press/handler.ts'
import { keptText } from '#lib/press/made.ts'
import { readTrustPages } from '#lib/reading/settings.queries.ts'
import { countArticles, ROWS_PER_FILE, sitemapArticles, sitemapLists } from '#lib/reading/sitemap.queries.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

/** One file as long as one holds all; then an index, whose files are its pages. */
export const GET = kept(async (_, page) => {
  const files = Math.ceil((await countArticles()) / ROWS_PER_FILE) || 1
  const { siteUrl } = env()
  if (files > 1 && page === 1) return xml(sitemapIndex(filesOf(files, siteUrl)))
  const file = files > 1 ? page - 1 : page
  if (file > files) return null
  const rows = [...(file === 1 ? await otherPages() : []), ...(await sitemapArticles(file))]
  return xml(sitemap(rows.map(({ path, lastmod }) => ({ loc: siteUrl + path, lastmod }))))
})

const xml = (body: string) => keptText('application/xml; charset=utf-8', body, ['home', 'publication'])

const filesOf = (files: number, siteUrl: string): SitemapRow[] =>
  Array.from({ length: files }, (_, index) => ({
    loc: `${siteUrl}/sitemap.xml?page=${index + 2}`,
    lastmod: null,
  }))

async function otherPages() {
  const [lists, trust] = await Promise.all([sitemapLists(), readTrustPages()])
  const fixed = ['/', '/rectificatifs', ...trust.map(({ id }) => `/${id}`)]
  return [...fixed.map((path) => ({ path, lastmod: null })), ...lists]
}
