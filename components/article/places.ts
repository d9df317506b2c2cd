import type { Edition } from '#lib/domain/edition.schema.ts'
import { articleHref, placeHref } from './address.ts'
import { claimAnchor, eventAnchor } from './edition-index.ts'
import type { ArticleView } from './view.ts'

/** Where a place of the article is: in this page, or in the part that holds it. */
export type HrefOf = (anchor: string) => string

export function placesOf({ chosen, shown, parts, query }: ArticleView): HrefOf {
  if (parts.length === 1) return (anchor) => `#${anchor}`
  const here = anchorsOf(shown)
  const partOf = new Map(
    parts.flatMap((part, n) =>
      part.flatMap((block) =>
        block.kind === 'timeline' ? block.eventIds.map((id) => [eventAnchor(id), n + 1] as const) : [],
      ),
    ),
  )
  return (anchor) => {
    const part = partOf.get(anchor)
    if (here.has(anchor)) return `#${anchor}`
    return part
      ? articleHref(chosen.slug, { ...query, partie: String(part) }, anchor)
      : placeHref(chosen.slug, anchor)
  }
}

const anchorsOf = ({ events, claims }: Edition) =>
  new Set([...events.map((event) => eventAnchor(event.id)), ...claims.map((claim) => claimAnchor(claim.id))])
