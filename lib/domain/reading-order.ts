import { sortKey } from './dates.ts'
import type { Draft, DraftBlock, DraftClaim, DraftEvent } from './draft.ts'
import type { EditionBlock, EditionEvent } from './edition.schema.ts'
import { shortId } from './ids.ts'
import { claimKnownAt, earliest, type Known } from './known.ts'
import { claimsIn } from './prose.ts'

type Timeline = Extract<DraftBlock, { kind: 'timeline' }>

/** A draft walked once as the eye walks the page: events by date inside their timeline, claims where they are met. */
export function inReadingOrder(draft: Draft, known: Known) {
  const byId = new Map([...draft.claims, ...draft.events.flatMap((e) => e.claims)].map((c) => [c.id, c]))
  const events: EditionEvent[] = []
  const claims = new Map<string, DraftClaim>()
  const meet = (list: DraftClaim[]) => {
    for (const c of list) if (!claims.has(c.id)) claims.set(c.id, c)
  }
  const blocks = draft.blocks.map((block): EditionBlock => {
    if (block.kind === 'image') return block
    if (block.kind !== 'timeline') {
      meet([...claimsIn(block.body)].flatMap((id) => byId.get(id) ?? []))
      return block
    }
    const { entries: _, ...timeline } = block
    const placed = inTime(block, draft.events)
    for (const { event, entry, key } of placed) {
      meet(eyeOrder(event))
      events.push(frozenEvent(event, entry.isKey, key, known))
    }
    return { ...timeline, eventIds: placed.map((x) => x.event.id) }
  })
  return { blocks, events, claims: [...claims.values()] }
}

/** A timeline's events in the order of its own calendar; equal instants keep the editor's order. */
function inTime(block: Timeline, events: DraftEvent[]) {
  const byId = new Map(events.map((e) => [e.id, e]))
  return block.entries
    .flatMap((entry) => {
      const event = byId.get(entry.eventId)
      return event
        ? [{ entry, event, key: sortKey(event.sortAt ?? event.occurredAt, event.zone, block.zone) }]
        : []
    })
    .sort((x, y) => x.key - y.key || x.entry.position - y.entry.position)
}

function frozenEvent(event: DraftEvent, isKey: boolean, key: number, known: Known): EditionEvent {
  const { claims, mergedIds, knownAt, sortAt: _, ...rest } = event
  return {
    ...rest,
    sortKey: key,
    isKey,
    aliases: mergedIds.map(shortId),
    knownAt: knownAt ?? earliest(claims.map((c) => claimKnownAt(c, known))),
  }
}

/** Claims marked in the prose in its order, then the others by position. */
function eyeOrder(event: DraftEvent): DraftClaim[] {
  const rank = new Map([...claimsIn(event.body)].map((id, n) => [id, n]))
  const place = (c: DraftClaim) => rank.get(c.id) ?? rank.size + c.position
  return [...event.claims].sort((a, b) => place(a) - place(b))
}
