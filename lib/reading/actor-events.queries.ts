import type { Edition, EditionClaim, EditionEvent, EditionSource } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { editionsById } from './editions.queries.ts'

interface Holder {
  articleId: string
  slug: string
  headline: string
}

/** An event of an actor, as the newest edition that names them in it has it, and what it rests on. */
export interface ActorEvent {
  event: EditionEvent
  claims: EditionClaim[]
  sources: EditionSource[]
  role: string
  articles: [Holder, ...Holder[]] // the first is where event and claims are from
}

/** Somebody else who takes part in the same events. */
export interface Companion {
  slug: string
  name: string
  events: number
}

interface Place {
  eventId: string
  articleIds: string[] // the newest first
}

// The newest edition that holds an event may not have the actor in it any more: the listing says which have.
const readPlaces = (actorId: string, take: number, skip: number) => reading().$queryRaw<Place[]>`
  SELECT l.entry_id AS "eventId", array_agg(l.article_id ORDER BY e.canonical NULLS LAST, l.article_id) AS "articleIds"
  FROM listing l JOIN published_event e ON e.article_id = l.article_id AND e.event_id = l.entry_id
  WHERE l.list_id = ${actorId}::uuid
  GROUP BY l.entry_id ORDER BY min(l.sort_key), l.entry_id LIMIT ${take} OFFSET ${skip}`

const MOST_COMPANIONS = 12

/** A part of an actor's events in the order of time, and who else is in them. */
export async function readActorEvents(
  actorId: string,
  { take, skip }: { take: number; skip: number },
): Promise<{ events: ActorEvent[]; companions: Companion[] }> {
  const places = await readPlaces(actorId, take, skip)
  const [editions, holders] = await Promise.all([
    readEditions(places.map((place) => place.articleIds[0] ?? '')),
    readHolders(places.flatMap((place) => place.articleIds)),
  ])
  const events = places.flatMap((place) => eventAt(actorId, place, editions, holders))
  return { events, companions: companionsIn(actorId, places, editions) }
}

type Editions = Map<string, Edition>

async function readEditions(articleIds: string[]): Promise<Editions> {
  const rows = await reading().publishedArticle.findMany({
    where: { articleId: { in: [...new Set(articleIds)] } },
    select: { articleId: true, editionId: true },
  })
  const editions = await editionsById(rows.map((row) => row.editionId))
  return new Map(
    rows.flatMap(({ articleId, editionId }) => {
      const edition = editions.get(editionId)
      return edition ? [[articleId, edition]] : []
    }),
  )
}

async function readHolders(articleIds: string[]): Promise<Map<string, Holder>> {
  const where = { articleId: { in: [...new Set(articleIds)] } }
  const select = { articleId: true, slug: true, headline: true } as const
  const rows = await reading().publishedArticle.findMany({ where, select })
  return new Map(rows.map((row) => [row.articleId, row]))
}

function eventAt(
  actorId: string,
  { eventId, articleIds }: Place,
  editions: Editions,
  holders: Map<string, Holder>,
): ActorEvent[] {
  const edition = editions.get(articleIds[0] ?? '')
  const event = edition?.events.find((e) => e.id === eventId)
  if (!edition || !event) return []
  const claims = edition.claims.filter((claim) => claim.eventId === eventId)
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.sourceId)))
  const sources = edition.sources.filter((source) => cited.has(source.id))
  const role = event.participants.find((p) => p.actorId === actorId)?.role ?? ''
  const [first, ...others] = articleIds.flatMap((id) => holders.get(id) ?? [])
  return first ? [{ event, claims, sources, role, articles: [first, ...others] }] : []
}

function companionsIn(actorId: string, places: Place[], editions: Editions): Companion[] {
  const met = new Map<string, Companion>()
  for (const { id, slug, name } of places.flatMap((place) => presentAt(place, editions))) {
    if (id !== actorId) met.set(id, { slug, name, events: (met.get(id)?.events ?? 0) + 1 })
  }
  return [...met.values()].sort((a, b) => b.events - a.events).slice(0, MOST_COMPANIONS)
}

function presentAt({ eventId, articleIds }: Place, editions: Editions): Edition['actors'] {
  const edition = editions.get(articleIds[0] ?? '')
  const event = edition?.events.find((e) => e.id === eventId)
  const present = new Set(event?.participants.map((p) => p.actorId))
  return edition?.actors.filter((actor) => present.has(actor.id)) ?? []
}
