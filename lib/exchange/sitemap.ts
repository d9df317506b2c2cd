import { element, textElement } from './xml.ts'

/** An address and when what it shows last changed for a reader; without a true date, none is claimed. */
export interface SitemapRow {
  loc: string
  lastmod: string | null
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n'
const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** At most 50 000 rows. Source: sitemaps.org/protocol.html */
export const sitemap = (rows: SitemapRow[]): string =>
  PROLOGUE + element('urlset', { xmlns }, rows.map((row) => placed('url', row)).join('\n'))

/** An article as Google News lists it. Instants are ISO texts. */
export interface NewsRow {
  loc: string
  publishedAt: string
  title: string
}

const news = 'http://www.google.com/schemas/sitemap-news/0.9'

/** At most 1 000 rows. Source: developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsSitemap = (rows: NewsRow[], publication: string): string =>
  PROLOGUE +
  element(
    'urlset',
    { xmlns, 'xmlns:news': news },
    rows.map((row) => element('url', {}, textElement('loc', row.loc) + newsOf(row, publication))).join('\n'),
  )

const newsOf = ({ publishedAt, title }: NewsRow, publication: string) =>
  element(
    'news:news',
    {},
    element(
      'news:publication',
      {},
      textElement('news:name', publication) + textElement('news:language', 'fr'),
    ) +
      textElement('news:publication_date', publishedAt) +
      textElement('news:title', title),
  )

/** The list of sitemaps, where one does not hold all. */
export const sitemapIndex = (rows: SitemapRow[]): string =>
  PROLOGUE + element('sitemapindex', { xmlns }, rows.map((row) => placed('sitemap', row)).join('\n'))

function placed(name: string, { loc, lastmod }: SitemapRow): string {
  const modified = lastmod === null ? '' : textElement('lastmod', lastmod)
  return element(name, {}, textElement('loc', loc) + modified)
}

/** Everything published may be read; the desk is nobody's search result. */
export const robots = (siteUrl: string): string =>
  `User-agent: *\nDisallow: /bureau\nDisallow: /connexion\nDisallow: /api/\n\nSitemap: ${siteUrl}/sitemap.xml\nSitemap: ${siteUrl}/sitemap-actualites.xml\n`
