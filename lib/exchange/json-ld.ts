import type { Edition, EditionActor, EditionSource } from '#lib/domain/edition.schema.ts'
import { articleUrl, type Site } from './site.ts'
import { exchangeWords as words } from './exchange.words.ts'

/** One JSON-LD object, to be put in the page as it is. */
export type JsonLd = Record<string, unknown>

const CONTEXT = 'https://schema.org'
const organisationId = (site: Site) => `${site.url}/#publication`

/** Who publishes, and by which rules. */
export const organisation = (site: Site): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'NewsMediaOrganization',
  '@id': organisationId(site),
  name: site.publication.name,
  url: `${site.url}/`,
  publishingPrinciples: `${site.url}/charte`,
  verificationFactCheckingPolicy: `${site.url}/charte`,
  correctionsPolicy: `${site.url}/charte`,
  ownershipFundingInfo: `${site.url}/mentions-legales`,
})

/** @param trail from the home page down, names with paths */
export const breadcrumbs = (site: Site, trail: { name: string; path: string }[]): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: words.home, path: '/' }, ...trail].map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: site.url + path,
  })),
})

/** The article as search engines read it. Every text and date in it stands in the edition, so on the page. */
export function newsArticle(edition: Edition, site: Site): JsonLd {
  const url = articleUrl(site, edition.slug)
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: edition.headline,
    ...(edition.standfirst && { description: edition.standfirst }),
    inLanguage: 'fr',
    isAccessibleForFree: true,
    datePublished: edition.firstPublishedAt,
    dateModified: edition.publicUpdatedAt,
    version: edition.number,
    articleSection: edition.categories.map((c) => c.name),
    author: edition.authors.map((a) => ({
      '@type': 'Person',
      name: a.name,
      url: `${site.url}/auteurs/${a.slug}`,
    })),
    publisher: { '@id': organisationId(site), '@type': 'NewsMediaOrganization', name: site.publication.name },
    about: edition.actors.map((a) => about(a, site)),
    citation: edition.sources.map(citation),
    ...correctionsOf(edition, url),
  }
}

const about = (actor: EditionActor, site: Site): JsonLd => ({
  '@type': actor.kind === 'person' ? 'Person' : 'Organization',
  name: actor.name,
  url: `${site.url}/acteurs/${actor.slug}`,
  ...(actor.wikidataId && { sameAs: `https://www.wikidata.org/wiki/${actor.wikidataId}` }),
})

const citation = (source: EditionSource): JsonLd => ({
  '@type': 'CreativeWork',
  name: source.title,
  ...(source.url && { url: source.url }),
  ...(source.publisher && { publisher: { '@type': 'Organization', name: source.publisher } }),
  ...(isIsoDate(source.publishedAt) && { datePublished: source.publishedAt }),
  ...(source.language && { inLanguage: source.language }),
})

/** EDTF says more than ISO 8601 dates of schema.org can: the rest is left out rather than bent. */
const isIsoDate = (date: string | null) => date !== null && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(date)

function correctionsOf({ history }: Edition, url: string): JsonLd {
  const comments = history.flatMap((change) =>
    change.corrections.map((c) => ({
      '@type': 'CorrectionComment',
      datePublished: change.at,
      text: words.correction(c.said, c.now),
      url: c.anchor ? `${url}#${c.anchor}` : url,
    })),
  )
  return comments.length === 0 ? {} : { correction: comments }
}
