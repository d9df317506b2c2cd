import { dayNumber } from '#lib/domain/calendar-words.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { WAYS } from '../document/words.ts'
import { shortMonth } from '../timeline/short-date.ts'
import { articleHref } from './address.ts'
import { Filters } from './Filters.tsx'
import { knownDays } from './known-days.ts'
import { SinceVisit } from './SinceVisit.tsx'
import type { ArticleView } from './view.ts'

interface Props {
  edition: Edition // the whole of it, whatever way it is read
  view: ArticleView
}

/** Ways to read, an address each: what has come since a visit, as it was known on a day, some events alone. */
export function Ways({ edition, view }: Props) {
  if (edition.claims.length === 0) return null
  return (
    <section className="ways" aria-labelledby="h-ways">
      <h2 id="h-ways" className="vh">
        {WAYS.title}
      </h2>
      <SinceVisit edition={edition} />
      <details className="ways-d">
        <summary>{WAYS.open}</summary>
        <div className="ways-in">
          <AsOf edition={edition} view={view} />
          <Filters view={view} />
        </div>
      </details>
    </section>
  )
}

/** A day keeps the filters that are on, and they keep the day. */
function AsOf({ edition, view: { query } }: Props) {
  const days = knownDays(edition)
  if (days.length < 2) return null
  const { au, partie: _, ...others } = query
  return (
    <nav className="asof" aria-labelledby="h-asof">
      <h3 id="h-asof">{WAYS.asOf}</h3>
      <ol>
        {days.map(({ day, known }) => (
          <li key={day}>
            <a
              href={articleHref(edition.slug, { ...others, au: day })}
              aria-current={day === au ? 'true' : undefined}
            >
              <DayName day={day} />
              <Known number={known} />
            </a>
          </li>
        ))}
        <li>
          <a href={articleHref(edition.slug, others)} aria-current={au ? undefined : 'true'}>
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
    <span className="vh">{WAYS.known(number)}</span>
  </span>
)
