import type { EventHitModel } from '#components/lists/EventHit.tsx'
import type { SearchModel } from '#components/lists/SearchPage.tsx'
import type { EventHit, SearchResults } from '#lib/reading/search.queries.ts'
import { statusCounts } from '../card-model.ts'

/** What was found, as the page shows it. */
export function searchModel(results: SearchResults): SearchModel {
  const { asked, searched, hits, total, articles, actors, page, pages } = results
  const address = (n: number) =>
    `/recherche?${new URLSearchParams({ q: asked, ...(n > 1 && { page: String(n) }) }).toString()}`
  return {
    query: asked,
    corrected: searched === asked ? null : searched,
    total,
    hits: hits.flatMap(hitModel),
    articles: [
      ...articles.map(({ slug, headline }) => ({ href: `/articles/${slug}`, headline })),
      ...hits.flatMap(undated),
    ],
    actors: actors.map(({ slug, name, events }) => ({
      href: `/acteurs/${slug}`,
      label: name,
      number: events,
    })),
    facets: [],
    pager: {
      page,
      pages,
      previous: page > 1 ? address(page - 1) : null,
      next: page < pages ? address(page + 1) : null,
    },
  }
}

const placeOf = ({ article, anchor }: EventHit) => `/articles/${article.slug}#${anchor}`

/** An event without a title is known by its words. */
function hitModel(hit: EventHit): EventHitModel[] {
  const { occurredAt, zone, title, excerpt, statuses, article } = hit
  if (occurredAt === null) return []
  return [
    {
      ...{ occurredAt, zone, place: null, clockApproximate: false },
      href: placeOf(hit),
      title: title ?? excerpt,
      excerpt: title ? excerpt : [],
      statuses: statusCounts(statuses),
      article: { href: `/articles/${article.slug}`, label: article.headline },
    },
  ]
}

/** A claim of an analysis has no date: it stands beside the articles. */
const undated = (hit: EventHit) =>
  hit.occurredAt === null ? [{ href: placeOf(hit), headline: hit.excerpt }] : []
