import { Statuses } from './ArticleCard.tsx'
import { dayAndHour } from './day-and-hour.ts'
import type { ActorEventModel } from './actor-model.ts'
import { Time } from '../timeline/Time.tsx'
import { ACTOR } from './words.ts'

/** One event of an actor: when, what, as whom, after which sources, in which articles. */
export function ActorEventItem({ event }: { event: ActorEventModel }) {
  const { day, hour } = dayAndHour(event)
  return (
    <li className={event.isKey ? 'key' : undefined}>
      <p className="when">
        <Time date={day} />
        {hour && <span>{hour}</span>}
      </p>
      <div>
        <p>
          <a href={event.href}>{event.title}</a>
        </p>
        <p className="sub">
          {event.role && ACTOR.role(event.role)}
          <Statuses statuses={event.statuses} />
        </p>
        <p className="sub">
          {event.sources.length > 0 && `${ACTOR.after}${event.sources.join('\u202f; ')}`}
          {event.articles.map(({ href, label }, n) => (
            <span key={href}>
              {(n > 0 || event.sources.length > 0) && ' · '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      </div>
    </li>
  )
}
