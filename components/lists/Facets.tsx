import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { Glyph } from '../claims/Glyph.tsx'
import type { PageLink } from '../document/page-link.ts'
import { SEARCH } from './search.words.ts'

/** One choice, and what it would leave. One that is on leads back to the search without it. */
export interface FacetOption extends PageLink {
  number: string | null // in words; null where nobody has counted
  current: boolean
  removable?: boolean // there is a search without it
  status?: ClaimStatus // shown by its shape too
}
/** One way to narrow the results: natures, statuses, rubrics, actors, dates. */
export interface Facet {
  id: string // of its heading, unique in the page
  title: string
  options: FacetOption[]
}

export function FacetLinks({ id, title, options }: Facet) {
  if (options.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="side-h">
        {title}
      </h2>
      <ul>
        {options.map((option) => (
          <li key={option.label}>
            <Option option={option} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Option = ({ option: { href, label, number, current, removable, status } }: { option: FacetOption }) => (
  <a
    href={href}
    rel="nofollow"
    className={removable ? 'on' : undefined}
    aria-current={current ? 'true' : undefined}
  >
    {status ? (
      <span className={`st ${status}`}>
        <Glyph status={status} />
        {label}
      </span>
    ) : (
      label
    )}
    {number !== null && (
      <>
        {' '}
        <span className="num-s">{number}</span>
      </>
    )}
    {removable && <span className="vh">{SEARCH.remove}</span>}
  </a>
)
