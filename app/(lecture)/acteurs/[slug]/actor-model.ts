import type { ActorEventModel, ActorModel } from '#components/lists/actor-model.ts'
import { eventName } from '#lib/exchange/event-list.ts'
import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { EditionClaim } from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import type { ActorEvent } from '#lib/reading/actor-events.queries.ts'
import type { ActorAt } from '#lib/reading/actor.queries.ts'
import { statusCounts } from '../../card-model.ts'
import { pagerOf } from '../../list-document.tsx'

type Found = Extract<ActorAt, { state: 'found' }>

/** Verdicts that say more of somebody than that it happened. */
const CONTESTED: ClaimStatus[] = ['refuted', 'disputed', 'unverified', 'opinion']
const MOST_CLAIMS = 8
const MOST_SOURCES = 3

/** An actor's events as their page shows them. */
export function actorModel({ head, events, companions, total, page, pages }: Found): ActorModel {
  const { name, kind, description, aliases, slug } = head
  return {
    ...{ name, kind, description, aliases, total },
    events: events.map(eventModel),
    claims: events.flatMap(contestedIn).slice(0, MOST_CLAIMS),
    with: companions.map((other) => ({
      href: `/acteurs/${other.slug}`,
      label: other.name,
      number: other.events,
    })),
    reply: '/mentions-legales',
    pager: pagerOf(`/acteurs/${slug}`, page, pages),
  }
}

const placeOf = ({ articles: [first] }: ActorEvent, anchor: string) => `/articles/${first.slug}#${anchor}`

function eventModel(found: ActorEvent): ActorEventModel {
  const { event, role, claims, sources, articles } = found
  const { occurredAt, zone, place, clockApproximate, isKey } = event
  return {
    ...{ occurredAt, zone, place, clockApproximate, isKey, role },
    href: placeOf(found, `e-${shortId(event.id)}`),
    title: eventName(event),
    statuses: statusCounts(countsOf(claims)),
    sources: [...new Set(sources.map((source) => source.publisher ?? source.title))].slice(0, MOST_SOURCES),
    articles: articles.map(({ slug, headline }) => ({ href: `/articles/${slug}`, label: headline })),
  }
}

const contestedIn = (found: ActorEvent) =>
  found.claims
    .filter((claim) => CONTESTED.includes(claim.status))
    .map(({ id, status, statement }) => ({ href: placeOf(found, `a-${shortId(id)}`), status, statement }))

function countsOf(claims: EditionClaim[]): Partial<Record<ClaimStatus, number>> {
  const counts: Partial<Record<ClaimStatus, number>> = {}
  for (const { status } of claims) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
