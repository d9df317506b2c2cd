import type { Edition } from '#lib/domain/edition.schema.ts'
import { dayNumber } from '#lib/domain/calendar-words.ts'
import { STATUS_ORDER } from '#lib/domain/status-words.ts'
import { Status } from '../claims/Glyph.tsx'
import { WAYS } from '../document/words.ts'
import { shortMonth } from '../timeline/short-date.ts'
import { dayInParis, knownDays } from './known-days.ts'

interface Props {
  edition: Edition // the whole of it, whatever day it is read as of
  shown: Edition // as it is read
  asOf: string | null // ISO instant
}

/** Ways to read: as it was known on a day, an address each; what the claims are worth. */
export function Ways({ edition, shown, asOf }: Props) {
  if (edition.claims.length === 0) return null
  return (
    <section className="ways" aria-labelledby="h-ways">
      <h2 id="h-ways" className="vh">
        {WAYS.title}
      </h2>
      <details className="ways-d">
        <summary>{WAYS.open}</summary>
        <div className="ways-in">
          <AsOf edition={edition} asOf={asOf} />
          <Statuses edition={shown} />
        </div>
      </details>
    </section>
  )
}

function AsOf({ edition, asOf }: Omit<Props, 'shown'>) {
  const days = knownDays(edition)
  if (days.length < 2) return null
  const here = `/articles/${edition.slug}`
  const current = asOf && dayInParis(asOf)
  return (
    <nav className="asof" aria-labelledby="h-asof">
      <h3 id="h-asof">{WAYS.asOf}</h3>
      <ol>
        {days.map(({ day, known }) => (
          <li key={day}>
            <a href={`${here}?au=${day}`} aria-current={day === current ? 'true' : undefined}>
              <DayName day={day} />
              <Known number={known} />
            </a>
          </li>
        ))}
        <li>
          <a href={here} aria-current={current ? undefined : 'true'}>
            <b>{WAYS.today}</b>
            <Known number={edition.events.length} />
          </a>
        </li>
      </ol>
    </nav>
  )
}

function DayName({ day }: { day: string }) {
  const [year, month, date] = day.split('-').map(Number)
  return (
    <>
      <b>{dayNumber(date)}</b> {shortMonth(month)} {year}
    </>
  )
}

const Known = ({ number }: { number: number }) => (
  <span>
    {number}
    <span className="vh">{WAYS.known}</span>
  </span>
)

function Statuses({ edition }: Pick<Props, 'edition'>) {
  const counted = STATUS_ORDER.map((status) => ({
    status,
    number: edition.claims.filter((claim) => claim.status === status).length,
  }))
  return (
    <div className="filt">
      <h3>{WAYS.statuses}</h3>
      <ul>
        {counted
          .filter(({ number }) => number > 0)
          .map(({ status, number }) => (
            <li key={status}>
              <Status status={status} number={number} />
            </li>
          ))}
      </ul>
    </div>
  )
}
