import { articleHref } from '#components/article/address.ts'
import { partsOf } from '#components/article/parts.ts'
import { partsByAnchor } from '#components/article/places.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'

/** Where an event or a claim of a long article is read today: of the parts, the one that has it.
 *  @param anchor `e-…` or `a-…`
 *  @returns the article's own address for what it does not hold */
export function partHolding(edition: Edition, anchor: string): string {
  const part = partsByAnchor(edition, partsOf(edition)).get(anchor)
  return part ? articleHref(edition.slug, { partie: String(part) }, anchor) : articleHref(edition.slug)
}
