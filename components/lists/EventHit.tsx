import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { PageLink } from '../document/page-link.ts'
import type { Dated } from '../timeline/when.ts'
import { Statuses, type StatusCount } from './ArticleCard.tsx'

/** Words of a result, cut where what was looked for begins and ends. */
export type Excerpt = { text: string; hit: boolean }[]

/** An event that was found; `href` leads to its place, not to the top of the page. */
export interface EventHitModel extends Dated {
  href: string
  title: Excerpt
  excerpt: Excerpt
  statuses: StatusCount[]
  article: PageLink
}

export function EventHit({ hit }: { hit: EventHitModel }) {
  return (
    <li>
      <p className="sub">{dateWords(parsed(hit.occurredAt), { clockApproximate: hit.clockApproximate })}</p>
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
      <p className="sub">
        <a href={hit.article.href}>{hit.article.label}</a>
        <Statuses statuses={hit.statuses} />
      </p>
    </li>
  )
}

export const Marked = ({ excerpt }: { excerpt: Excerpt }) =>
  excerpt.map(({ text, hit }, n) => (hit ? <mark key={n}>{text}</mark> : text))
