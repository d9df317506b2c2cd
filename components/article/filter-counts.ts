import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { Edition, EditionActor } from '#lib/domain/edition.schema.ts'
import { narrowed } from '#lib/domain/narrowed.ts'
import { STATUS_ORDER } from '#lib/domain/status-words.ts'
import type { ArticleView } from './view.ts'

export interface FilterCounts {
  statuses: { status: ClaimStatus; claims: number }[]
  actors: { actor: EditionActor; events: number }[]
  keys: number
}

const MOST_ACTORS = 12
const FEWEST_EVENTS = 2

/** What each filter would leave, the other filters being as they are. */
export function filterCounts({ known, wish }: ArticleView): FilterCounts {
  const anyStatus = narrowed(known, { ...wish, status: undefined })
  const anyActor = narrowed(known, { ...wish, actorId: undefined })
  const anyWeight = narrowed(known, { ...wish, keysOnly: false })
  return {
    statuses: STATUS_ORDER.map((status) => ({
      status,
      claims: anyStatus.claims.filter((claim) => claim.status === status).length,
    })).filter(({ claims, status }) => claims > 0 || status === wish.status),
    actors: actorsIn(anyActor, wish.actorId),
    keys: anyWeight.events.filter((event) => event.isKey).length,
  }
}

/** Those who take part most, and the one whose events are shown. */
function actorsIn({ events, actors }: Edition, chosen: string | undefined) {
  const counts = new Map<string, number>()
  for (const { participants } of events)
    for (const id of new Set(participants.map((p) => p.actorId))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return actors
    .map((actor) => ({ actor, events: counts.get(actor.id) ?? 0 }))
    .filter(({ actor, events: n }) => n >= FEWEST_EVENTS || actor.id === chosen)
    .sort((a, b) => b.events - a.events || a.actor.name.localeCompare(b.actor.name, 'fr'))
    .slice(0, MOST_ACTORS)
}
