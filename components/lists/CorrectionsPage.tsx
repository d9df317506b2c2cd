import type { EditionCorrection, EditionKind } from '#lib/domain/edition.schema.ts'
import { kindTitle, noteOf } from '#lib/domain/change-note.ts'
import { Difference } from '../article/ChangeLog.tsx'
import { END } from '../document/words.ts'
import { shortMoment } from '../timeline/short-date.ts'
import { PageHead } from './PageHead.tsx'
import { Pager, type PagerModel } from './Pager.tsx'
import { CORRECTIONS } from './words.ts'

/** One edition that put something right. */
export interface CorrectionModel {
  headline: string
  href: string // of the article
  number: number
  kind: EditionKind
  at: string // ISO instant
  note: string
  corrections: EditionCorrection[]
}

/** Every public correction of the publication, newest first. */
export function CorrectionsPage({ items, pager }: { items: CorrectionModel[]; pager: PagerModel }) {
  return (
    <>
      <PageHead title={CORRECTIONS.title} lead={CORRECTIONS.lead} />
      {items.length === 0 ? (
        <p>{CORRECTIONS.none}</p>
      ) : (
        <ol className="corrections">
          {items.map((item) => (
            <Correction key={`${item.href} ${item.number}`} item={item} />
          ))}
        </ol>
      )}
      <Pager pager={pager} />
    </>
  )
}

function Correction({ item }: { item: CorrectionModel }) {
  return (
    <li>
      <time dateTime={item.at}>{shortMoment(item.at)}</time>
      <div>
        <h2>
          <a href={item.href}>{item.headline}</a>
        </h2>
        <p>
          <b className="red">{kindTitle(item.kind)}</b>,{' '}
          <a href={`${item.href}/editions/${item.number}`}>{END.edition(item.number)}</a>. {noteOf(item)}
        </p>
        {item.corrections.map((correction, n) => (
          <Difference key={n} correction={correction} hrefOf={(anchor) => `${item.href}#${anchor}`} />
        ))}
      </div>
    </li>
  )
}
