import { reading } from '#lib/platform/db/reading-client.ts'
import { readActorEvents, type ActorEvent, type Companion } from './actor-events.queries.ts'

export interface ActorHead {
  id: string
  slug: string
  name: string
  kind: 'person' | 'organisation' | 'group'
  description: string | null
  aliases: string[]
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

const EVENTS_PER_PAGE = 50

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
  const pages = Math.ceil(total / EVENTS_PER_PAGE)
  if (page > pages) return null
  const range = { take: EVENTS_PER_PAGE, skip: (page - 1) * EVENTS_PER_PAGE }
  const events = await readActorEvents(head.id, range)
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
