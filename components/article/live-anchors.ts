import type { Edition } from '#lib/domain/edition.schema.ts'
import { blockAnchor, claimAnchor, eventAnchor } from './edition-index.ts'

/** The log, with the places that this edition still has: of an event that has gone since, the words remain and the link
 *  does not. */
export function liveHistory(edition: Edition): Edition['history'] {
  const anchors = new Set([
    ...edition.events.flatMap((event) => [
      eventAnchor(event.id),
      ...event.aliases.map((alias) => `e-${alias}`),
    ]),
    ...edition.claims.map((claim) => claimAnchor(claim.id)),
    ...edition.blocks.flatMap((block) => (block.heading ? [blockAnchor(block.id)] : [])),
  ])
  return edition.history.map((change) => ({
    ...change,
    corrections: change.corrections.map((correction) => ({
      ...correction,
      anchor: correction.anchor && anchors.has(correction.anchor) ? correction.anchor : null,
    })),
  }))
}
