import { quoted } from '#lib/domain/wording.ts'
import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { PageLink } from '../document/page-link.ts'
import { Status } from '../claims/Glyph.tsx'
import { number } from '../document/words.ts'
import { EventHit, Marked, type EventHitModel, type Excerpt } from './EventHit.tsx'
import { PageHead } from './PageHead.tsx'
import { Pager, type PagerModel } from './Pager.tsx'
import { SearchForm } from './SearchForm.tsx'
import { SEARCH } from './words.ts'

export interface FacetOption extends PageLink {
  number: number
  current: boolean
  status?: ClaimStatus // shown as shape and word instead of the label
}
/** One way to narrow the results: statuses, rubrics, actors, years. */
export interface Facet {
  id: string // of its heading, unique in the page
  title: string
  options: FacetOption[]
}
export interface SearchModel {
  query: string // as typed; '' before anything was
  corrected: string | null // what else was looked for, when the words as typed found little
  total: number
  hits: EventHitModel[]
  articles: { href: string; headline: Excerpt }[]
  actors: (PageLink & { number: number })[]
  facets: Facet[]
  pager: PagerModel
}

/** Search: field, what was found, and ways to narrow it. */
export function SearchPage({ search }: { search: SearchModel }) {
  const { query, hits, articles, actors, facets } = search
  const found = hits.length + articles.length + actors.length > 0
  return (
    <>
      <PageHead title={SEARCH.title}>
        <SearchForm query={query} />
        {query && <Summary search={search} found={found} />}
      </PageHead>
      {found && (
        <div className="two">
          <section aria-labelledby="h-res">
            <h2 id="h-res" className="vh">
              {SEARCH.results}
            </h2>
            {hits.length > 0 && (
              <ol className="res">
                {hits.map((hit) => (
                  <EventHit key={hit.href} hit={hit} />
                ))}
              </ol>
            )}
            <Pager pager={search.pager} />
          </section>
          <div className="side filters">
            <Links id="h-art" title={SEARCH.articles} links={articles} />
            <Options
              id="h-act"
              title={SEARCH.actors}
              options={actors.map((actor) => ({ ...actor, current: false }))}
            />
            {facets.map((facet) => (
              <Options key={facet.id} {...facet} />
            ))}
          </div>
        </div>
      )}
    </>
  )
}

function Summary({ search, found }: { search: SearchModel; found: boolean }) {
  return (
    <p className="sub" role="status">
      {found ? SEARCH.found(search.total) : SEARCH.nothing}
      <b>{quoted(search.query)}</b>.{' '}
      {search.corrected && (
        <>
          {SEARCH.corrected}
          <b>{quoted(search.corrected)}</b>.{' '}
        </>
      )}
      {!found && SEARCH.advice}
    </p>
  )
}

function Links({ id, title, links }: { id: string; title: string; links: SearchModel['articles'] }) {
  if (links.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="side-h">
        {title}
      </h2>
      <ul>
        {links.map(({ href, headline }) => (
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

function Options({ id, title, options }: Facet) {
  if (options.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="side-h">
        {title}
      </h2>
      <ul>
        {options.map((option) => (
          <li key={option.href}>
            <a href={option.href} aria-current={option.current ? 'true' : undefined}>
              {option.status ? (
                <Status status={option.status} number={option.number} />
              ) : (
                <>
                  {option.label} <span>{number(option.number)}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
