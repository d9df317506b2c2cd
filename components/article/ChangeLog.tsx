import type { Edition, EditionCorrection } from '#lib/domain/edition.schema.ts'
import { KIND_WORDS } from '#lib/domain/status-words.ts'
import { capital, END, HEAD } from '../document/words.ts'
import { shortMoment } from '../timeline/short-date.ts'
import { noteOf } from './change-note.ts'
import { liveHistory } from './live-anchors.ts'

type Change = Edition['history'][number]

/** The public log, newest first: what changed, what it said, what it says now. A retouch has no notice, but a number. */
export function ChangeLog({ edition }: { edition: Edition }) {
  if (edition.history.length === 0) return null
  return (
    <section className="log" id="modifications" aria-labelledby="h-log">
      <h2 id="h-log">{END.log}</h2>
      <ChangeItems history={liveHistory(edition)} slug={edition.slug} page="" />
      <p className="sub">
        <a href={`/articles/${edition.slug}/modifications`}>{END.allChanges}</a>
      </p>
    </section>
  )
}

interface ItemsProps {
  history: Change[]
  slug: string
  page: string // address of the page that holds the corrected places; '' for this one
}

export function ChangeItems({ history, slug, page }: ItemsProps) {
  return (
    <ol>
      {history.toReversed().map((change) => (
        <li key={change.number} id={`m-${change.number}`}>
          <time dateTime={change.at}>{shortMoment(change.at)}</time>
          <div>
            <p>
              <b className={change.kind === 'correction' ? 'red' : undefined}>
                {capital(KIND_WORDS[change.kind])}
              </b>
              , <a href={`/articles/${slug}/editions/${change.number}`}>{END.edition(change.number)}</a>.
              {change.note && ` ${noteOf(change)}`}
            </p>
            {change.corrections.map((correction, n) => (
              <Difference key={n} correction={correction} page={page} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

export function Difference({ correction, page }: { correction: EditionCorrection; page: string | null }) {
  const { said, now, anchor } = correction
  return (
    <p className="diff">
      <span className="vh">{END.before}</span>
      <del>{said}</del> <span className="vh">{END.after}</span>
      <ins>{now}</ins>
      {anchor && page !== null && (
        <>
          {' '}
          <a className="see" href={`${page}#${anchor}`}>
            {HEAD.seePlace}
          </a>
        </>
      )}
    </p>
  )
}
