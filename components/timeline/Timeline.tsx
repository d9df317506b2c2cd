import { blockAnchor, type EditionIndex } from '../article/edition-index.ts'
import { TIMELINE } from '../document/words.ts'
import { Event } from './Event.tsx'
import { GroupHead } from './GroupHead.tsx'
import type { TimelineBlock, TimelineGroup } from './groups.ts'

/** A timeline: its days, months or years in order, and in each its events. */
export function Timeline({
  block,
  groups,
  index,
}: {
  block: TimelineBlock
  groups: TimelineGroup[]
  index: EditionIndex
}) {
  if (groups.length === 0) return null
  const id = blockAnchor(block.id)
  return (
    <section className={`timeline by-${block.grouping}`} aria-labelledby={id}>
      <h2 id={id} className={block.heading ? undefined : 'vh'}>
        {block.heading ?? TIMELINE.title}
      </h2>
      <ol className="days">
        {groups.map((group) => (
          <li key={group.id} className="day" id={group.id}>
            <GroupHead group={group} zone={block.zone} />
            <ol className="events">
              {group.events.map(({ event, when }) => (
                <Event key={event.id} event={event} when={when} index={index} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  )
}
