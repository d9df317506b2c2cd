import type { ClaimStatus } from './claim.schema.ts'
import type { Edition, EditionEvent } from './edition.schema.ts'
import { addedIn, changedIn } from './event-changes.ts'
import { restricted } from './restricted.ts'

/** What a reader wants to see of a chronology. Of several wishes each event must fulfil all. */
export interface Narrowing {
  actorId?: string // takes part
  status?: ClaimStatus // rests on a claim of this status
  keysOnly?: boolean
  since?: number // came in or changed after this edition
}

export const isNarrowing = (wish: Narrowing): boolean => Object.values(wish).some(Boolean)

/** The events that fulfil a wish, and nothing of the article besides its timelines: what the sections conclude, they
 *  conclude from the whole. */
export function narrowed(edition: Edition, wish: Narrowing): Edition {
  const fulfils = fulfilling(edition, wish)
  const wanted = new Set(edition.events.filter(fulfils).map((event) => event.id))
  const blocks = edition.blocks.flatMap((block) =>
    block.kind === 'timeline' ? [{ ...block, eventIds: block.eventIds.filter((id) => wanted.has(id)) }] : [],
  )
  return restricted(edition, blocks)
}

function fulfilling(edition: Edition, { actorId, status, keysOnly, since }: Narrowing) {
  const ofStatus = new Set(
    edition.claims.flatMap((claim) => (claim.status === status ? [claim.eventId] : [])),
  )
  return (event: EditionEvent): boolean =>
    (!actorId || event.participants.some((p) => p.actorId === actorId)) &&
    (!status || ofStatus.has(event.id)) &&
    (!keysOnly || event.isKey) &&
    (!since || changedIn(event) > since || addedIn(event) > since)
}
