import { articleHref } from '#components/article/address.ts'
import { claimAnchor, eventAnchor } from '#components/article/edition-index.ts'
import { partsOf } from '#components/article/parts.ts'
import { partWith } from '#components/article/view.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'

/** Where an event or a claim of a long article is read today: of the parts, the one that has it.
 *  @param anchor `e-…` or `a-…`
 *  @returns the article's own address for what it does not hold */
export function partHolding(edition: Edition, anchor: string): string {
  const eventId = eventOf(edition, anchor)
  if (!eventId) return articleHref(edition.slug)
  const part = partWith(partsOf(edition), eventId) ?? 1
  return articleHref(edition.slug, { partie: String(part) }, anchor)
}

function eventOf({ events, claims }: Edition, anchor: string): string | null | undefined {
  if (anchor.startsWith('e-'))
    return events.find(({ id, aliases }) => eventAnchor(id) === anchor || aliases.includes(anchor.slice(2)))
      ?.id
  return claims.find(({ id }) => claimAnchor(id) === anchor)?.eventId
}
