import type { SearchKind } from '#lib/domain/search-asked.ts'
import type { PageLink } from '../document/page-link.ts'
import { FacetLinks, type Facet } from './Facets.tsx'
import { PageHead } from './PageHead.tsx'
import { Pager, type PagerModel } from './Pager.tsx'
import { SearchForm, type SearchFormModel } from './SearchForm.tsx'
import { Marked, SearchHit, type Excerpt, type SearchHitModel } from './SearchHit.tsx'
import { SearchSummary, type SearchSummaryModel } from './SearchSummary.tsx'
import { SEARCH } from './search.words.ts'

interface ActorLink extends PageLink {
  events: number
}
export interface SearchModel {
  form: SearchFormModel
  kind: SearchKind
  summary: SearchSummaryModel | null // null before anything was asked for
  hits: SearchHitModel[]
  found: ActorLink[] // of a search for people or organisations
  articles: { href: string; headline: Excerpt }[] // beside events
  actors: ActorLink[] // likewise
  facets: Facet[]
  note: string | null // on what the numbers count
  pager: PagerModel
}

/** Search: fields, what was found, and ways to narrow it. */
export function SearchPage({ search }: { search: SearchModel }) {
  const { summary, facets } = search
  return (
    <>
      <PageHead title={SEARCH.title}>
        <SearchForm form={search.form} />
        {summary && <SearchSummary summary={summary} />}
        {facets.length > 0 && (
          <p className="to-filters">
            <a href="#filtres">{SEARCH.filters}</a>
          </p>
        )}
      </PageHead>
      {summary?.issues === 0 && (
        <div className="two">
          <Results search={search} />
          {facets.length > 0 && (
            <div className="side filters" id="filtres">
              {facets.map((facet) => (
                <FacetLinks key={facet.id} {...facet} />
              ))}
              {search.note && <p className="sub">{search.note}</p>}
              <Articles articles={search.articles} />
              <Actors actors={search.actors} />
            </div>
          )}
        </div>
      )}
    </>
  )
}

const Results = ({ search: { hits, found, pager, summary } }: { search: SearchModel }) => (
  <section aria-labelledby="h-res">
    <h2 id="h-res" className="vh">
      {SEARCH.results}
    </h2>
    {hits.length + found.length > 0 && (
      <ol className="res">
        {hits.map((hit) => (
          <SearchHit key={hit.href} hit={hit} />
        ))}
        {found.map(({ href, label, events }) => (
          <li key={href}>
            <h3>
              <a href={href}>{label}</a>
            </h3>
            <p className="sub">{SEARCH.events(events)}</p>
          </li>
        ))}
      </ol>
    )}
    {summary?.advice && <Advice advice={summary.advice} />}
    <Pager pager={pager} />
  </section>
)

const Advice = ({ advice }: { advice: { sentence: string; links: PageLink[] } }) => (
  <div className="none">
    {advice.links.length > 0 && (
      <ul>
        {advice.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} rel="nofollow">
              {label}
            </a>
          </li>
        ))}
      </ul>
    )}
    <p>{advice.sentence}</p>
  </div>
)

function Articles({ articles }: Pick<SearchModel, 'articles'>) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="h-art">
      <h2 id="h-art" className="side-h">
        {SEARCH.articles}
      </h2>
      <ul>
        {articles.map(({ href, headline }) => (
          <li key={href}>
            <a href={href}>
              <Marked excerpt={headline} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Actors({ actors }: Pick<SearchModel, 'actors'>) {
  if (actors.length === 0) return null
  return (
    <section aria-labelledby="h-act">
      <h2 id="h-act" className="side-h">
        {SEARCH.actors}
      </h2>
      <ul>
        {actors.map(({ href, label, events }) => (
          <li key={href}>
            <a href={href}>
              {label} <span className="num-s">{events}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
