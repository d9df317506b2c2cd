import type { EditionClaim, EditionEvent, EditionSource } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { editionOf } from './edition-document.ts'

export interface ActorHead {
  id: string
  slug: string
  name: string
  kind: 'person' | 'organisation' | 'group'
  description: string | null
  aliases: string[]
}

/** An event of an actor, as the newest edition that holds it has it, and what it rests on. */
export interface ActorEvent {
  event: EditionEvent
  claims: EditionClaim[]
  sources: EditionSource[]
  role: string
  article: { articleId: string; slug: string; headline: string }
}

/** Somebody else who takes part in the same events, on this page. */
export interface Companion {
  slug: string
  name: string
  events: number
}

/** `gone`: every article that named the actor was withdrawn. */
export type ActorAt =
  | {
      state: 'found'
      head: ActorHead
      events: ActorEvent[]
      companions: Companion[]
      total: number
      page: number
      pages: number
    }
  | { state: 'moved'; slug: string }
  | { state: 'gone' }

const PER_PAGE = 50

/** One person's or organisation's events across every article, in the order of time.
 *  @returns null for an address that was never published, or a page beyond the last */
export async function actorAt(slug: string, page: number): Promise<ActorAt | null> {
  const row = await reading().publishedActor.findUnique({ where: { slug } })
  if (!row) return movedFrom(slug)
  const head = {
    id: row.actorId,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    description: row.description,
    aliases: row.aliases,
  }
  const total = await countEvents(head.id)
  if (total === 0) return { state: 'gone' }
  const pages = Math.ceil(total / PER_PAGE)
  if (page > pages) return null
  const events = await readEvents(head.id, page)
  return { state: 'found', head, ...events, total, page, pages }
}

async function movedFrom(slug: string): Promise<ActorAt | null> {
  const address = await reading().address.findUnique({ where: { path: `/acteurs/${slug}` } })
  if (address?.kind !== 'actor') return null
  const actor = await reading().publishedActor.findUnique({ where: { actorId: address.targetId } })
  return actor && { state: 'moved', slug: actor.slug }
}

async function countEvents(actorId: string): Promise<number> {
  const [row] = await reading().$queryRaw<[{ total: number }]>`
    SELECT count(DISTINCT entry_id)::int AS total FROM listing WHERE list_id = ${actorId}::uuid`
  return row.total
}

interface Place {
  eventId: string
  articleId: string
}

/** The newest edition that holds an event may not have the actor in it any more: the listing says who has. */
const readPlaces = (actorId: string, page: number) => reading().$queryRaw<Place[]>`
  SELECT entry_id AS "eventId", article_id AS "articleId" FROM (
    SELECT DISTINCT ON (l.entry_id) l.entry_id, l.article_id, l.sort_key
    FROM listing l JOIN published_event e ON e.article_id = l.article_id AND e.event_id = l.entry_id
    WHERE l.list_id = ${actorId}::uuid ORDER BY l.entry_id, e.canonical NULLS LAST, l.article_id) found
  ORDER BY sort_key, entry_id LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}`

async function readEvents(
  actorId: string,
  page: number,
): Promise<{ events: ActorEvent[]; companions: Companion[] }> {
  const places = await readPlaces(actorId, page)
  const rows = await reading().publishedArticle.findMany({
    where: { articleId: { in: [...new Set(places.map((place) => place.articleId))] } },
    select: { articleId: true, edition: { select: { document: true } } },
  })
  const editions = new Map(rows.map((row) => [row.articleId, editionOf(row.edition.document)]))
  const met = new Map<string, Companion>()
  const events = places.flatMap(({ eventId, articleId }): ActorEvent[] => {
    const edition = editions.get(articleId)
    const event = edition?.events.find((e) => e.id === eventId)
    if (!edition || !event) return []
    for (const other of edition.actors) {
      if (other.id === actorId || !event.participants.some((p) => p.actorId === other.id)) continue
      met.set(other.id, { slug: other.slug, name: other.name, events: (met.get(other.id)?.events ?? 0) + 1 })
    }
    const claims = edition.claims.filter((claim) => claim.eventId === eventId)
    const cited = new Set(claims.flatMap((claim) => claim.citations.map((c) => c.sourceId)))
    const role = event.participants.find((p) => p.actorId === actorId)?.role ?? ''
    const article = { articleId, slug: edition.slug, headline: edition.headline }
    return [{ event, claims, sources: edition.sources.filter((s) => cited.has(s.id)), role, article }]
  })
  return { events, companions: [...met.values()].sort((a, b) => b.events - a.events).slice(0, 12) }
}
