import type { Edition, EditionCorrection } from '#lib/domain/edition.schema.ts'
import { END, HEAD } from '../document/words.ts'
import { shortMoment } from '../timeline/short-date.ts'
import { articleHref } from './address.ts'
import { kindTitle, noteOf } from '#lib/domain/change-note.ts'
import { liveHistory } from './live-anchors.ts'
import type { HrefOf } from './places.ts'
import { sinceOf, type News } from './since.ts'

type Change = Edition['history'][number]

/** The public log, newest first: what changed, what it said, what it says now. A retouch has no notice, but a number. */
export function ChangeLog({ edition, hrefOf }: { edition: Edition; hrefOf: HrefOf }) {
  if (edition.history.length === 0) return null
  return (
    <section className="log" id="modifications" aria-labelledby="h-log">
      <h2 id="h-log">{END.log}</h2>
      <ChangeItems
        history={liveHistory(edition)}
        slug={edition.slug}
        hrefOf={hrefOf}
        since={sinceOf(edition)}
      />
      <p className="sub">
        <a href={`/articles/${edition.slug}/modifications`}>{END.allChanges}</a>
      </p>
    </section>
  )
}

interface ItemsProps {
  history: Change[]
  slug: string
  hrefOf: HrefOf // where a corrected place is read
  since?: Map<number, News> // what has changed after each edition
}

export function ChangeItems({ history, slug, hrefOf, since }: ItemsProps) {
  return (
    <ol>
      {history.toReversed().map((change) => (
        <li key={change.number} id={`m-${change.number}`}>
          <time dateTime={change.at}>{shortMoment(change.at)}</time>
          <div>
            <p>
              <b className={change.kind === 'correction' ? 'red' : undefined}>{kindTitle(change.kind)}</b>,{' '}
              <a href={`/articles/${slug}/editions/${change.number}`}>{END.edition(change.number)}</a>.
              {change.note && ` ${noteOf(change)}`}
              <Since slug={slug} number={change.number} news={since?.get(change.number)} />
            </p>
            {change.corrections.map((correction, n) => (
              <Difference key={n} correction={correction} hrefOf={hrefOf} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What has changed after an edition: the way to it for whoever read that one. */
function Since({ slug, number, news }: { slug: string; number: number; news?: News }) {
  if (!news) return null
  return (
    <>
      {' '}
      <a className="see" href={articleHref(slug, { depuis: String(number) })}>
        {END.since(news)}
      </a>
    </>
  )
}

interface DifferenceProps {
  correction: EditionCorrection
  hrefOf: HrefOf | null // null: nothing leads to the place
}

export function Difference({ correction, hrefOf }: DifferenceProps) {
  const { said, now, anchor } = correction
  return (
    <p className="diff">
      <span className="vh">{END.before}</span>
      <del>{said}</del> <span className="vh">{END.after}</span>
      <ins>{now}</ins>
      {anchor && hrefOf && (
        <>
          {' '}
          <a className="see" href={hrefOf(anchor)}>
            {HEAD.seePlace}
          </a>
        </>
      )}
    </p>
  )
}
