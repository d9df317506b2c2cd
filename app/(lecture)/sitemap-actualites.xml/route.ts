import { newsSitemap } from '#lib/exchange/sitemap.ts'
import { env } from '#lib/platform/env.ts'
import { passing } from '#lib/press/handler.ts'
import { keptText } from '#lib/press/made.ts'
import { readPublication } from '#lib/reading/settings.queries.ts'
import { newsAddresses } from '#lib/reading/sitemap.queries.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

/** News grows old without anything being announced: made for each request. */
export const GET = passing(async () => {
  const [publication, articles] = await Promise.all([readPublication(), newsAddresses(new Date())])
  const rows = articles.map(({ path, publishedAt, headline }) => ({
    loc: env().siteUrl + path,
    publishedAt,
    title: headline,
  }))
  return {
    ...keptText('application/xml; charset=utf-8', newsSitemap(rows, publication.name), []),
    tags: null,
  }
})
