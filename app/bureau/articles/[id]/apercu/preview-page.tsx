import { Article } from '#components/article/Article.tsx'
import { Document } from '#components/document/Document.tsx'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { env } from '#lib/platform/env.ts'
import { passingDocument } from '#lib/press/made.ts'
import { headOf, readSite } from '#lib/press/site.ts'

/** An edition that nobody has published. */
export async function previewPage(edition: Edition) {
  const site = await readSite()
  const { siteUrl } = env()
  const head = headOf({
    path: null,
    title: `Aperçu\u00a0: ${edition.headline}`,
    description: edition.description,
    robots: 'noindex, nofollow',
    jsonLd: [],
    feeds: [],
  })
  return passingDocument(
    <Document head={head} site={site} path={`/articles/${edition.slug}`} kind="article">
      <Article
        edition={edition}
        page={{
          siteUrl,
          publication: site.publication,
          canonical: `${siteUrl}/articles/${edition.slug}`,
          votes: null,
          related: [],
          frozen: null,
          preview: true,
          canVote: false,
        }}
      />
    </Document>,
    { headers: { 'x-robots-tag': 'noindex' } },
  )
}
