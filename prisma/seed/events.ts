import type { EventInput } from '#lib/desk/event/event.schema.ts'
import type { Knowledge } from './as-of-edition.ts'
import { claimsAsKnown } from './claims.ts'
import type { DemoEdition, DemoEvent } from './data.ts'
import { asKnown, claimsOf, docOf, paragraphNode } from './fragments.ts'
import { demoId } from './ids.ts'
import { knownAt, momentOf } from './moments.ts'

/** An event as an edition has it: in the state that was later corrected, where there is one. */
export function eventOf(event: DemoEvent, edition: DemoEdition): DemoEvent {
  const former = edition.overrides.find((override) => override.event === event.id)
  if (!former) return event
  const marked = new Set(claimsOf(former.prose))
  const { when, sortAt, title, prose } = former
  return {
    ...event,
    ...{ when, sortAt, title, prose },
    clockApproximate: false,
    dayPart: when === event.when ? event.dayPart : null, // of another day nobody says which part
    claims: event.claims.filter((claim) => marked.has(claim.id)),
  }
}

export function eventInput(event: DemoEvent, knowledge: Knowledge): EventInput {
  const claims = claimsAsKnown(event.claims, knowledge)
  const known = new Set(claims.map((claim) => claim.id))
  const isKnown = (id: string) => known.has(demoId('claim', id))
  const paragraphs = event.prose.map((paragraph) => asKnown(paragraph, isKnown)).filter((p) => p.length > 0)
  return {
    ...momentOf(event, event.zone),
    title: event.title,
    body: docOf(paragraphs.map(paragraphNode)),
    knownAt: knownAt(event),
    participants: event.participants.map(({ actor, role }) => ({ actorId: demoId('actor', actor), role })),
    claims,
  }
}
