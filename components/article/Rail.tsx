import type { TimelineGroup } from '../timeline/groups.ts'
import { END, TIMELINE } from '../document/words.ts'
import { blockAnchor, type EditionIndex } from './edition-index.ts'

interface Props {
  index: EditionIndex
  groups: Map<string, TimelineGroup[]> // by the id of their block
}

/** Days and parts of the article: beside it on a wide screen, folded at its top on a phone. Days are named one by one;
 *  months and years only when the article has no other timeline. */
export function Rail({ index, groups }: Props) {
  const { blocks, history, sources } = index.edition
  const timelines = blocks.filter((block) => block.kind === 'timeline')
  const headed = blocks.filter((block) => block.heading && block.kind === 'text')
  return (
    <details className="rail">
      <summary>{TIMELINE.toDay}</summary>
      <nav aria-label={TIMELINE.rail}>
        {timelines.length > 0 && (
          <ol>
            {timelines.map((block) => {
              const named = block.grouping === 'day' || timelines.length === 1
              return (
                <li key={block.id}>
                  {timelines.length > 1 && (
                    <a href={`#${blockAnchor(block.id)}`}>{block.heading ?? TIMELINE.title}</a>
                  )}
                  {named && <GroupLinks groups={groups.get(block.id) ?? []} />}
                </li>
              )
            })}
          </ol>
        )}
        <ul>
          {headed.map((block) => (
            <li key={block.id}>
              <a href={`#${blockAnchor(block.id)}`}>{block.heading}</a>
            </li>
          ))}
          {sources.length > 0 && (
            <li>
              <a href="#sources">{END.sources}</a>
            </li>
          )}
          {history.length > 0 && (
            <li>
              <a href="#modifications">{END.log}</a>
            </li>
          )}
        </ul>
      </nav>
    </details>
  )
}

function GroupLinks({ groups }: { groups: TimelineGroup[] }) {
  return (
    <ol>
      {groups.map((group) => (
        <li key={group.id}>
          <a href={`#${group.id}`}>
            <GroupName group={group} isLong={groups.length > WEEKDAYS} />
          </a>
        </li>
      ))}
    </ol>
  )
}

/** Over so many days a weekday no longer tells them apart. */
const WEEKDAYS = 10

function GroupName({ group: { head, words }, isLong }: { group: TimelineGroup; isLong: boolean }) {
  if (head?.kind !== 'day') return words
  return (
    <>
      <span className="d">{head.day}</span> {isLong ? head.short : head.weekday}
    </>
  )
}
