import { placeHref } from '#components/article/address.ts'
import type { SearchFormModel } from '#components/lists/SearchForm.tsx'
import type { SearchHitModel } from '#components/lists/SearchHit.tsx'
import type { SearchModel } from '#components/lists/SearchPage.tsx'
import type { SearchSummaryModel } from '#components/lists/SearchSummary.tsx'
import { SEARCH } from '#components/lists/search.words.ts'
import { fromWords, named } from '#lib/domain/calendar-words.ts'
import { parsed, pointsOf } from '#lib/domain/dates.ts'
import { filtersOf, searchHref, searchParams, type SearchAsked } from '#lib/domain/search-asked.ts'
import { MOST_FOUND } from '#lib/reading/search-entries.queries.ts'
import type { SearchHit } from '#lib/reading/search-hits.queries.ts'
import type { ActorHit } from '#lib/reading/search-names.queries.ts'
import type { SearchResults } from '#lib/reading/search.queries.ts'
import { statusCounts } from '../card-model.ts'
import { elsewhere, facetsOf, unfiltered } from './search-facets.ts'

/** What was found, as the page shows it. */
export function searchModel(results: SearchResults): SearchModel {
  const { asked, issues, hits, total, page, pages } = { ...results, page: results.asked.page }
  const isAsked = asked.words !== '' || filtersOf(asked).length > 0
  const isNamed = asked.kind === 'person' || asked.kind === 'organisation'
  const actors = results.actors.map(actorLink)
  const pageHref = (n: number) => searchHref({ ...asked, page: n })
  return {
    form: formOf(results),
    kind: asked.kind,
    summary: isAsked ? summaryOf(results) : null,
    hits: hits.map(hitModel),
    found: isNamed ? actors : [],
    articles: results.articles.map(({ slug, headline }) => ({ href: `/articles/${slug}`, headline })),
    actors: isNamed ? [] : actors,
    facets: isAsked && issues.length === 0 ? facetsOf(results) : [],
    note: !isNamed && total > MOST_FOUND ? SEARCH.bounded(MOST_FOUND) : null,
    pager: {
      page,
      pages,
      previous: page > 1 ? pageHref(page - 1) : null,
      next: page < pages ? pageHref(page + 1) : null,
    },
  }
}

function formOf({ asked, issues }: SearchResults): SearchFormModel {
  const { nature, rubrique, acteur, statut } = searchParams(asked)
  const kept = Object.entries({ nature, rubrique, acteur, statut }).filter((entry) => entry[1] !== undefined)
  return {
    words: asked.words,
    from: asked.from,
    until: asked.until,
    kept: Object.fromEntries(kept) as Record<string, string>,
    issues: issues.map(({ path, code }) => ({ field: path === 'de' ? 'de' : 'a', code })),
  }
}

function summaryOf(results: SearchResults): SearchSummaryModel {
  const { asked, total, searched, date, issues } = results
  const isOther = total > 0 && (date !== null || searched !== asked.words)
  return {
    issues: issues.length,
    count: total > 0 ? SEARCH.found(total, MOST_FOUND, asked.kind) : null,
    words: (total > 0 ? searched : asked.words) || null,
    date: total > 0 && date !== null ? dateOf(date) : null,
    typed: isOther ? { href: searchHref({ ...asked, exact: true, page: 1 }), label: asked.words } : null,
    advice: total === 0 && issues.length === 0 ? adviceOf(results) : null,
  }
}

/** «du 17 novembre 2023», «de novembre 2023» */
const dateOf = (date: string) =>
  pointsOf(parsed(date))
    .map((point) => fromWords(named(point)))
    .join(' ')

function adviceOf(results: SearchResults) {
  const { asked } = results
  const typed: SearchAsked = { ...asked, words: asked.words.replace(/["«»“”]/g, ' ').trim(), page: 1 }
  const isQuoted = /["«»“”]/.test(asked.words)
  const links = [
    ...unfiltered(results),
    ...elsewhere(results),
    ...(isQuoted ? [{ href: searchHref(typed), label: SEARCH.advice.exact }] : []),
  ]
  return { sentence: SEARCH.advice.words, links }
}

const actorLink = ({ slug, name, events }: ActorHit) => ({ href: `/acteurs/${slug}`, label: name, events })

const placeOf = ({ article, anchor }: SearchHit) =>
  anchor === null ? `/articles/${article.slug}` : placeHref(article.slug, anchor)

/** An event without a title is known by its words. */
function hitModel(hit: SearchHit): SearchHitModel {
  const { occurredAt, title, excerpt, statuses, article, anchor } = hit
  return {
    href: placeOf(hit),
    occurredAt,
    title: title ?? excerpt,
    excerpt: title ? excerpt : [],
    statuses: statusCounts(statuses),
    article: anchor === null ? null : { href: `/articles/${article.slug}`, label: article.headline },
  }
}
