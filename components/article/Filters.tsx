import type { ReactNode } from 'react'
import { STATUS_SLUGS } from '#lib/domain/status-words.ts'
import { Status } from '../claims/Glyph.tsx'
import { WAYS } from '../document/words.ts'
import { articleHref, type ArticleQuery } from './address.ts'
import { filterCounts, type FilterCounts } from './filter-counts.ts'
import type { ArticleView } from './view.ts'

/** Some events alone: by what they rest on, by who takes part, the key ones. What is on leads back to without it. */
export function Filters({ view }: { view: ArticleView }) {
  const { statuses, actors, keys } = filterCounts(view)
  return (
    <>
      {statuses.length > 0 && <ByStatus view={view} statuses={statuses} />}
      {actors.length + keys > 0 && <ByActor view={view} actors={actors} keys={keys} />}
    </>
  )
}

type Counts<K extends keyof FilterCounts> = { view: ArticleView } & Pick<FilterCounts, K>

const ByStatus = ({ view, statuses }: Counts<'statuses'>) => (
  <nav className="filt" aria-labelledby="h-st">
    <h3 id="h-st">{WAYS.byStatus}</h3>
    <ul>
      {statuses.map(({ status, claims }) => (
        <Filter key={status} view={view} name="statut" value={STATUS_SLUGS[status]}>
          <Status status={status} number={claims} />
        </Filter>
      ))}
    </ul>
  </nav>
)

const ByActor = ({ view, actors, keys }: Counts<'actors' | 'keys'>) => (
  <nav className="filt" aria-labelledby="h-ac">
    <h3 id="h-ac">{WAYS.byActor}</h3>
    <ul>
      {actors.map(({ actor, events }) => (
        <Filter key={actor.id} view={view} name="acteur" value={actor.slug}>
          {actor.name} <span>{events}</span>
        </Filter>
      ))}
      {keys > 0 && (
        <Filter view={view} name="cles" value="1">
          {WAYS.keysOnly} <span>{keys}</span>
        </Filter>
      )}
    </ul>
  </nav>
)

interface FilterProps {
  view: ArticleView
  name: keyof ArticleQuery
  value: string
  children: ReactNode
}

function Filter({ view: { query, chosen }, name, value, children }: FilterProps) {
  const { partie: _, ...others } = query
  const isOn = query[name] === value
  return (
    <li>
      <a
        href={articleHref(chosen.slug, { ...others, [name]: isOn ? undefined : value })}
        aria-current={isOn ? 'true' : undefined}
      >
        {children}
        {isOn && <span className="vh">{WAYS.remove}</span>}
      </a>
    </li>
  )
}
