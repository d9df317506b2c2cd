import type { Edition, EditionBlock } from '#lib/domain/edition.schema.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import { articleHref, placeHref } from './address.ts'
import { claimAnchor, eventAnchor } from './edition-index.ts'
import type { ArticleView } from './view.ts'

/** Where a place of the article is: in this page, or in the part that holds it. */
export type HrefOf = (anchor: string) => string

/** The page that holds the public log: this one, '', when the article is read whole. */
export const logPageOf = ({ chosen, known }: ArticleView) =>
  chosen === known ? '' : `/articles/${chosen.slug}/modifications`
export const logHref = (page: string) => page || '#modifications'

export function placesOf({ chosen, shown, parts, query }: ArticleView): HrefOf {
  if (parts.length === 1) return (anchor) => `#${anchor}`
  const here = partsByAnchor(shown, [shown.blocks])
  const all = partsByAnchor(chosen, parts)
  return (anchor) => {
    if (here.has(anchor)) return `#${anchor}`
    const part = all.get(anchor)
    return part
      ? articleHref(chosen.slug, { ...query, partie: String(part) }, anchor)
      : placeHref(chosen.slug, anchor)
  }
}

/** The part that tells each event and each claim, by its anchor and, of an event, by those it had before. A claim is told
 *  with its event, or else where the text first marks it; one that nothing says, at the end. */
export function partsByAnchor({ events, claims }: Edition, parts: EditionBlock[][]): Map<string, number> {
  const told = new Map<string, number>() // by the id of an event, or of a claim that a text marks
  parts.forEach((part, n) => {
    for (const block of part) {
      const ids = block.kind === 'timeline' ? block.eventIds : 'body' in block ? claimsIn(block.body) : []
      for (const id of ids) if (!told.has(id)) told.set(id, n + 1)
    }
  })
  const places = new Map<string, number>()
  for (const { id, aliases } of events)
    for (const anchor of [eventAnchor(id), ...aliases.map((alias) => `e-${alias}`)])
      places.set(anchor, told.get(id) ?? parts.length)
  for (const { id, eventId } of claims)
    places.set(claimAnchor(id), told.get(eventId ?? '') ?? told.get(id) ?? parts.length)
  return places
}
