import type { PageLink } from '../document/page-link.ts'
import type { TimelineGroup } from '../timeline/groups.ts'
import { END, TIMELINE } from '../document/words.ts'
import { blockAnchor, type EditionIndex } from './edition-index.ts'
import { PartList } from './Parts.tsx'
import { logHref } from './places.ts'
import type { ArticleView } from './view.ts'

interface Props {
  index: EditionIndex
  groups: Map<string, TimelineGroup[]> // by the id of their block
  view: ArticleView
}

/** Days and parts of the article: beside it on a wide screen, folded at its top on a phone. */
export function Rail({ index, groups, view }: Props) {
  return (
    <details className="rail">
      <summary>{TIMELINE.toDay}</summary>
      <nav aria-label={TIMELINE.rail}>
        {view.parts.length > 1 && <PartList view={view} />}
        <Days index={index} groups={groups} />
        <ul>
          {partsOf(index).map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

function partsOf({ edition: { blocks, sources, history }, logPage }: EditionIndex): PageLink[] {
  const sections = blocks.flatMap((block) =>
    block.kind === 'text' && block.heading
      ? [{ href: `#${blockAnchor(block.id)}`, label: block.heading }]
      : [],
  )
  return [
    ...sections,
    ...(sources.length > 0 ? [{ href: '#sources', label: END.sources }] : []),
    ...(history.length > 0 ? [{ href: logHref(logPage), label: END.log }] : []),
  ]
}

/** Days are named one by one; months and years only when the article has no other timeline. */
function Days({ index, groups }: Omit<Props, 'view'>) {
  const timelines = index.edition.blocks
    .filter((block) => block.kind === 'timeline')
    .filter((block) => groups.get(block.id)?.length)
  if (timelines.length === 0) return null
  return (
    <ol>
      {timelines.map((block) => (
        <li key={block.id}>
          {timelines.length > 1 && (
            <a href={`#${blockAnchor(block.id)}`}>{block.heading ?? TIMELINE.title}</a>
          )}
          {(block.grouping === 'day' || timelines.length === 1) && (
            <GroupLinks groups={groups.get(block.id) ?? []} />
          )}
        </li>
      ))}
    </ol>
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
