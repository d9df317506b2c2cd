import type { Edition, EditionBlock } from '#lib/domain/edition.schema.ts'
import { shortDate } from '../timeline/short-date.ts'
import { articleHref } from './address.ts'
import type { ArticleView } from './view.ts'
import { PARTS } from './words.ts'

/** The ways from one part of a long chronology to the others: before, after, and each by its period. */
export function Parts({ view }: { view: ArticleView }) {
  const { parts, part } = view
  if (parts.length === 1) return null
  return (
    <nav className="parts" aria-label={PARTS.title}>
      <p>
        {part > 1 && (
          <a rel="prev" href={partHref(view, part - 1)}>
            {PARTS.previous}
          </a>
        )}{' '}
        {part < parts.length && (
          <a rel="next" href={partHref(view, part + 1)}>
            {PARTS.next}
          </a>
        )}
      </p>
      <PartList view={view} />
    </nav>
  )
}

export function PartList({ view }: { view: ArticleView }) {
  return (
    <ol className="part-list">
      {view.parts.map((_, n) => (
        <li key={n}>
          <a href={partHref(view, n + 1)} aria-current={n + 1 === view.part ? 'page' : undefined}>
            {periodOf(view, n + 1)}
          </a>
        </li>
      ))}
    </ol>
  )
}

const partHref = ({ chosen, query }: ArticleView, part: number) =>
  articleHref(chosen.slug, { ...query, partie: String(part) })

/** «17 nov. 2023 – 3 févr. 2024», or the heading of a part without events. */
export function periodOf({ chosen, parts }: ArticleView, part: number): string {
  const blocks = parts[part - 1] ?? []
  const ids = new Set(blocks.flatMap((block) => (block.kind === 'timeline' ? block.eventIds : [])))
  const dates = datesIn(chosen, ids)
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return headingIn(blocks) ?? PARTS.part(part)
  const [from, to] = [shortDate(first).words, shortDate(last).words]
  return from === to ? from : `${from} – ${to}`
}

const datesIn = ({ events }: Edition, ids: Set<string>) =>
  events
    .filter((event) => ids.has(event.id))
    .toSorted((a, b) => a.sortKey - b.sortKey)
    .map((event) => event.occurredAt.replace(/T.*/, ''))

const headingIn = (blocks: EditionBlock[]) => blocks.find((block) => block.heading)?.heading
