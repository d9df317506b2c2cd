import type { Edition, EditionBlock, EditionClaim, EditionEvent } from './edition.schema.ts'
import { claimsIn } from './prose.ts'

/** An edition of which some blocks alone are shown: their events, the claims these and their words rest on, the sources
 *  and actors of those. Note numbers do not change, so that note 12 is the same document in every view.
 *  @param besides claims that are shown although nothing of that holds them */
export function restricted(edition: Edition, blocks: EditionBlock[], besides: EditionClaim[] = []): Edition {
  const ids = new Set(blocks.flatMap((block) => (block.kind === 'timeline' ? block.eventIds : [])))
  const events = edition.events.filter((event) => ids.has(event.id))
  const marked = new Set(besides.map((claim) => claim.id))
  for (const place of [...blocks, ...events]) if ('body' in place) claimsIn(place.body, marked)
  const claims = edition.claims.filter(
    (claim) => marked.has(claim.id) || (claim.eventId !== null && ids.has(claim.eventId)),
  )
  return { ...edition, blocks, events, claims, ...mentionedIn(edition, events, claims) }
}

/** Claims that no event and no text of the edition holds: published, so shown somewhere. */
export function unplaced(edition: Edition): EditionClaim[] {
  const placed = new Set(restricted(edition, edition.blocks).claims.map((claim) => claim.id))
  return edition.claims.filter((claim) => !placed.has(claim.id))
}

/** The sources that some claims cite, and the actors of some events and claims. */
export function mentionedIn(
  edition: Edition,
  events: EditionEvent[],
  claims: EditionClaim[],
): Pick<Edition, 'sources' | 'actors'> {
  const cited = new Set(claims.flatMap((c) => c.citations.map((x) => x.sourceId)))
  const actors = new Set([
    ...events.flatMap((e) => e.participants.map((p) => p.actorId)),
    ...claims.flatMap((c) => (c.voice.kind === 'actor' ? [c.voice.actorId] : [])),
  ])
  return {
    sources: edition.sources.filter((s) => cited.has(s.id)),
    actors: edition.actors.filter((a) => actors.has(a.id)),
  }
}
