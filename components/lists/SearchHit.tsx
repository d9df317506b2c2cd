import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { PageLink } from '../document/page-link.ts'
import { Statuses, type StatusCount } from './ArticleCard.tsx'

/** Words of a result, cut where what was looked for begins and ends. */
export type Excerpt = { text: string; hit: boolean }[]

/** What was found; `href` leads to its place, not to the top of the page. */
export interface SearchHitModel {
  href: string
  occurredAt: string | null // null for what has no date
  title: Excerpt
  excerpt: Excerpt
  statuses: StatusCount[]
  article: PageLink | null // that it stands in; null for an article itself
}

export function SearchHit({ hit }: { hit: SearchHitModel }) {
  return (
    <li>
      {hit.occurredAt !== null && <p className="sub">{dateWords(parsed(hit.occurredAt))}</p>}
      <h3>
        <a href={hit.href}>
          <Marked excerpt={hit.title} />
        </a>
      </h3>
      {hit.excerpt.length > 0 && (
        <p>
          <Marked excerpt={hit.excerpt} />
        </p>
      )}
      {hit.article && (
        <p className="sub">
          <a href={hit.article.href}>{hit.article.label}</a>
          <Statuses statuses={hit.statuses} />
        </p>
      )}
    </li>
  )
}

export const Marked = ({ excerpt }: { excerpt: Excerpt }) =>
  excerpt.map(({ text, hit }, n) => (hit ? <mark key={n}>{text}</mark> : text))
