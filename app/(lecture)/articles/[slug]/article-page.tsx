import { articleHref, type ArticleQuery } from '#components/article/address.ts'
import { Article } from '#components/article/Article.tsx'
import type { ArticlePage, RelatedCard } from '#components/article/article-page.ts'
import type { ArticleView } from '#components/article/view.ts'
import { Document } from '#components/document/Document.tsx'
import type { CitationData, OpenGraph } from '#components/document/head.ts'
import { imprintOf } from '#components/document/imprint.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { eventList } from '#lib/exchange/event-list.ts'
import { breadcrumbs, newsArticle, organisation } from '#lib/exchange/json-ld.ts'
import type { Site } from '#lib/exchange/site.ts'
import { env } from '#lib/platform/env.ts'
import { keptDocument } from '#lib/press/made.ts'
import type { Made } from '#lib/press/page.ts'
import { CHROME_TAGS, headOf, readSite } from '#lib/press/site.ts'
import { relatedTo, type Related } from '#lib/reading/related.queries.ts'
import { votesOf } from '#lib/reading/votes.queries.ts'
import { bannerOn } from '../../banner.tsx'
import { feedLinks, FEEDS } from '../../feeds.ts'
import { lectureWords as words } from '../../lecture.words.ts'
import { dataLinks } from './data-links.ts'

/** An article as its edition has it, read as the address says.
 *  @param bare whether the reader has closed the banner
 *  @param frozen given for an edition's own address; `current` is the number of the present one */
export async function articlePage(
  edition: Edition,
  view: ArticleView,
  bare: boolean,
  frozen: Frozen = null,
): Promise<Made> {
  const [banner, site, votes, related] = await Promise.all([
    bannerOn(addressOf(edition, view, frozen), bare),
    readSite(),
    votesOf(edition.articleId),
    relatedTo(edition),
  ])
  const { siteUrl } = env()
  const path = `/articles/${edition.slug}`
  const page: ArticlePage = {
    ...besideEdition(edition, view, frozen),
    siteUrl,
    publication: site.publication,
    canonical: siteUrl + path,
    votes: frozen === null ? votes : null,
    related: related.map(cardOf),
  }
  const document = (
    <Document
      head={articleHead(edition, view, { url: siteUrl, publication: site.publication })}
      site={site}
      path={path}
      kind="article"
      banner={banner.banner}
      imprint={imprintOf(edition, site.publication.name, siteUrl + path)}
    >
      <Article edition={edition} page={page} view={view} />
    </Document>
  )
  return keptDocument(document, [...banner.tags, ...tagsOf(edition, related)], banner.more)
}

type Frozen = { current: number } | null

const addressOf = ({ slug, number }: Edition, { query }: ArticleView, frozen: Frozen) =>
  frozen === null ? articleHref(slug, query) : `/articles/${slug}/editions/${number}`

/** What a page offers to do, which follows from what it is of. */
const besideEdition = (edition: Edition, view: ArticleView, frozen: Frozen) => ({
  frozen: frozen !== null && frozen.current !== edition.number ? frozen : null,
  preview: false,
  canVote: frozen === null && view.asOf === null,
  report: '/contact',
  canFollow: frozen === null,
  feeds: feedsOf(edition).map(({ href, title }) => ({ href, label: title })),
  data: dataLinks(edition.slug),
})

/** To a search engine all editions and all ways of reading are one page, the article; each part of a long one is a page
 *  of its own. What a page tells programs is what it shows. */
function articleHead(edition: Edition, view: ArticleView, site: Site) {
  const { query, shown } = view
  const path = articleHref(edition.slug, isPlain(query) ? query : {})
  const [category] = edition.categories
  const trail = [
    ...(category ? [{ name: category.name, path: `/rubriques/${category.slug}` }] : []),
    { name: edition.headline, path },
  ]
  return headOf({
    path,
    title: words.title(titleOf(edition, view), site.publication.name),
    description: edition.description,
    openGraph: openGraphOf(edition, site.url),
    jsonLd: isPlain(query)
      ? [newsArticle(shown, site), eventList(shown, site, path), breadcrumbs(site, trail), organisation(site)]
      : [breadcrumbs(site, trail), organisation(site)],
    feeds: feedsOf(edition),
    citation: citationDataOf(edition, site),
    hasScript: true,
  })
}

const citationDataOf = (edition: Edition, { url, publication }: Site): CitationData => ({
  title: edition.headline,
  authors: edition.authors.map(({ name }) => name),
  publishedAt: edition.firstPublishedAt,
  publication: publication.name,
  url: `${url}/articles/${edition.slug}`,
})

const feedsOf = ({ slug }: Edition) => [...feedLinks(`/articles/${slug}`, words.feeds.article), ...FEEDS]

/** Nothing but the number of a part. */
const isPlain = ({ partie: _, ...others }: ArticleQuery) => Object.values(others).every((value) => !value)

function titleOf(edition: Edition, { asOf, part }: ArticleView): string {
  if (asOf) return words.asOf(edition.seoTitle, dayWordsOf(asOf.asOf))
  return part > 1 ? words.part(edition.seoTitle, part) : edition.seoTitle
}

const openGraphOf = (edition: Edition, siteUrl: string): OpenGraph => ({
  type: 'article',
  publishedAt: edition.firstPublishedAt,
  modifiedAt: edition.publicUpdatedAt,
  authors: edition.authors.map((author) => `${siteUrl}/auteurs/${author.slug}`),
  section: edition.categories[0]?.name,
})

const cardOf = ({ card, reason, shared }: Related): RelatedCard => ({
  href: `/articles/${card.slug}`,
  headline: card.headline,
  categories: card.categories
    .slice(0, 1)
    .map(({ slug, name }) => ({ href: `/rubriques/${slug}`, label: name })),
  excerpt: card.standfirst,
  minutes: card.readingMinutes,
  reason: reason ?? (shared > 0 ? words.shares(shared) : ''),
})

/** Other articles come and go among the related ones as they come to share its events. */
const tagsOf = (edition: Edition, related: Related[]): string[] => [
  ...CHROME_TAGS,
  `article:${edition.articleId}`,
  `votes:${edition.articleId}`,
  ...related.map(({ card }) => `article:${card.articleId}`),
  ...edition.events.map((event) => `event:${event.id}`),
]
