import type { Edition } from '#lib/domain/edition.schema.ts'
import { WAYS } from '../document/words.ts'
import { articleHref } from './address.ts'
import { sinceOf } from './since.ts'

/** One line for each edition that somebody may have read last. The page's script shows the line of the edition that this
 *  browser has seen, and says when; without it the log says the same beside each edition. */
export function SinceVisit({ edition }: { edition: Edition }) {
  return [...sinceOf(edition)].map(([number, news]) => (
    <p key={number} className="since" data-since={number} hidden>
      <b>
        {WAYS.sinceVisit}
        <span>…</span>
        {'\u00a0: '}
      </b>
      <a href={articleHref(edition.slug, { depuis: String(number) })}>{WAYS.news(news)}</a>
    </p>
  ))
}
