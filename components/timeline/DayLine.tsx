import { midnightInParis, type TimelineGroup } from './groups.ts'
import { momentOf } from './moment.ts'
import { pct } from './percent.ts'

const DAY = 86_400_000

/** The 24 hours of one day where it happened: night in grey, midnight in Paris dotted, a tick an event. */
export function DayLine({ group, zone }: { group: TimelineGroup; zone: string }) {
  if (group.datetime === null) return null
  const start = Date.parse(`${group.datetime}T00:00Z`)
  const paris = midnightInParis(group.datetime, zone)
  const ticks = group.events
    .map(({ event }) => ({ event, ...momentOf(event, zone) }))
    .filter(({ wall }) => wall >= start && wall < start + DAY)
  return (
    <svg className="dayline" aria-hidden="true" focusable="false" width="100%" height="15">
      <rect className="dark" x="0" y="9" width="25%" height="5" />
      <rect className="dark" x="75%" y="9" width="25%" height="5" />
      <line className="axis" x1="0" x2="100%" y1="14.5" y2="14.5" />
      {paris !== null && <line className="paris" x1={pct(paris)} x2={pct(paris)} y1="4" y2="14" />}
      {ticks.map(({ event, wall, exact }) => {
        const x = pct(((wall - start) / DAY) * 100)
        const kind = ['tick', event.isKey && 'key', !exact && 'soft'].filter(Boolean).join(' ')
        return <line key={event.id} className={kind} x1={x} x2={x} y1={event.isKey ? 1 : 5} y2="14" />
      })}
    </svg>
  )
}
