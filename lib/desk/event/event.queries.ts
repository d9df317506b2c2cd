import type { Member } from '#lib/domain/permissions.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { readClaims } from '../claim/claim.queries.ts'
import type { UsedIn } from '../library/library.schema.ts'
import type { EventInput } from './event.schema.ts'

export interface FoundEvent {
  id: string
  version: number
  value: EventInput
  updatedAt: string
  usedIn: UsedIn[]
}

/** One event with everything in it, and the articles that hold it. */
export async function findEvent(_: Member<'desk.read'>, id: string): Promise<FoundEvent | null> {
  const row = await desk().timelineEvent.findUnique({
    where: { id },
    select: { version: true, updatedAt: true },
  })
  const value = row && (await readEvent(desk(), id))
  if (!value) return null
  return {
    id,
    version: row.version,
    value,
    updatedAt: row.updatedAt.toISOString(),
    usedIn: await articlesHolding(id),
  }
}

/** The stored value, in the shape that a save has. */
export async function readEvent(tx: Db, id: string): Promise<EventInput | null> {
  const event = await tx.timelineEvent.findUnique({
    where: { id },
    include: { participations: { orderBy: { position: 'asc' } } },
  })
  if (!event) return null
  const { occurredAt, clockApproximate, zone, place, sortAt, title, body, knownAt } = event
  return {
    occurredAt,
    clockApproximate,
    zone,
    place,
    sortAt,
    title,
    body: body as unknown as ProseNode,
    knownAt: knownAt?.toISOString() ?? null,
    participants: event.participations.map(({ actorId, role }) => ({ actorId, role })),
    claims: await readClaims(tx, { eventId: id }),
  }
}

async function articlesHolding(eventId: string): Promise<UsedIn[]> {
  const entries = await desk().timelineEntry.findMany({
    where: { eventId },
    select: {
      article: { select: { id: true, headline: true, slug: true, published: { select: { state: true } } } },
    },
    orderBy: { articleId: 'asc' },
  })
  return entries.map(({ article }) => ({
    id: article.id,
    label: article.headline || article.slug,
    detail: article.published?.state === 'live' ? 'en ligne' : 'brouillon',
    href: `/bureau/articles/${article.id}`,
  }))
}
