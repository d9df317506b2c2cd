import type { EditionClaim, EditionEvent, EditionKind } from './edition.schema.ts'

type Frozen = Omit<EditionEvent, 'addedIn' | 'changedIn'>
interface Before {
  events: EditionEvent[]
  claims: EditionClaim[]
}

/** Numbers of the editions in which an event came in, and in which what it says last changed: so that a reader who has
 *  seen edition 2 can be shown what is new since. A retouch changes nothing that anybody need read again. */
export function datedEvents(
  now: { events: Frozen[]; claims: EditionClaim[] },
  before: Before | null,
  edition: { number: number; kind: EditionKind },
): EditionEvent[] {
  const was = new Map(before?.events.map((event) => [event.id, event]))
  const saidBefore = before ? claimsByEvent(before.claims) : new Map<string, EditionClaim[]>()
  const saidNow = claimsByEvent(now.claims)
  return now.events.map((event) => {
    const old = was.get(event.id)
    if (!old) return { ...event, addedIn: edition.number, changedIn: edition.number }
    const same =
      edition.kind === 'minor' ||
      whatIsSaid(event, saidNow.get(event.id)) === whatIsSaid(old, saidBefore.get(event.id))
    return {
      ...event,
      addedIn: addedIn(old),
      changedIn: same ? changedIn(old) : edition.number,
    }
  })
}

/** An edition that was frozen before these numbers were kept says nothing: its events count as there from the start. */
export const addedIn = (event: EditionEvent): number => event.addedIn ?? 1
export const changedIn = (event: EditionEvent): number => event.changedIn ?? 1

const claimsByEvent = (claims: EditionClaim[]) => Map.groupBy(claims, (claim) => claim.eventId ?? '')

/** Everything of an event that its place in the page says, but the sources. */
const whatIsSaid = (event: Frozen, claims: EditionClaim[] = []): string =>
  JSON.stringify([
    [event.occurredAt, event.clockApproximate, event.zone, event.place, event.title, event.body],
    claims
      .map(({ id, statement, status }) => [id, statement, status])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ])
