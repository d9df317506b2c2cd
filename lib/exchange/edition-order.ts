import type { Edition, EditionClaim, EditionEvent } from '#lib/domain/edition.schema.ts'

/** An event, and the zone whose days its timeline counts. */
export interface Placed {
  event: EditionEvent
  calendar: string
}

/** The events as the page tells them: a timeline after the other. */
export function placedEvents(edition: Edition): Placed[] {
  const byId = new Map(edition.events.map((event) => [event.id, event]))
  return edition.blocks.flatMap((block) =>
    block.kind === 'timeline'
      ? block.eventIds.flatMap((id) => {
          const event = byId.get(id)
          return event ? [{ event, calendar: block.zone }] : []
        })
      : [],
  )
}

/** Every claim once: those of the events in their order, then those of the article itself. */
export function claimsInOrder(edition: Edition): { claim: EditionClaim; event: EditionEvent | null }[] {
  const byEvent = Map.groupBy(edition.claims, (claim) => claim.eventId)
  const told = placedEvents(edition).map(({ event }) => event)
  const order: (EditionEvent | null)[] = [...told, null]
  return order.flatMap((event) => (byEvent.get(event?.id ?? null) ?? []).map((claim) => ({ claim, event })))
}

/** Whose words a claim is; null for the newsroom's own. */
export function voiceOf({ voice }: EditionClaim, edition: Edition): string | null {
  if (voice.kind === 'actor') return edition.actors.find((actor) => actor.id === voice.actorId)?.name ?? null
  if (voice.kind === 'author')
    return edition.authors.find((author) => author.id === voice.authorId)?.name ?? null
  return null
}
