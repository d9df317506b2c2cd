import { capital } from '#lib/domain/wording.ts'
import { count, TIMELINE } from '../document/words.ts'
import { DayLine } from './DayLine.tsx'
import type { TimelineGroup } from './groups.ts'
import { Time } from './Time.tsx'

/** Head of a day as on a tear-off calendar, with its hours; of a month, a year or anything else by its name alone. */
export function GroupHead({ group, zone }: { group: TimelineGroup; zone: string }) {
  if (group.head?.kind !== 'day')
    return (
      <div className="day-head plain">
        <h3>
          <Time date={{ words: capital(group.words), datetime: group.datetime }} />
        </h3>
      </div>
    )
  const keys = group.events.filter(({ event }) => event.isKey).length
  return (
    <div className="day-head">
      <h3>
        <DayName group={group} head={group.head} />
      </h3>
      <div className="day-sum">
        <p>
          {count(group.events.length, 'événement')}
          {keys > 0 && TIMELINE.keys(keys)}
        </p>
        <DayLine group={group} zone={zone} />
      </div>
    </div>
  )
}

interface NameProps {
  group: TimelineGroup
  head: NonNullable<TimelineGroup['head']>
}

function DayName({ group: { datetime }, head: { day, weekday, month, year } }: NameProps) {
  return (
    <time dateTime={datetime ?? undefined}>
      <span className="dow">{weekday}</span>{' '}
      <span className="num">
        {day}
        {day === '1' && <sup>er</sup>}
      </span>{' '}
      <span className="my">
        {month} {year}
      </span>
    </time>
  )
}
