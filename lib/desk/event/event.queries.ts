import type { Member } from '#lib/domain/permissions.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { articlesWhere } from '../article/article-uses.queries.ts'
import { readClaims } from '../claim/claim.queries.ts'
import { findAggregate, type Found } from '../library/find.queries.ts'
import type { EventInput } from './event.schema.ts'

/** One event with everything in it, and the articles that hold it. */
export const findEvent = (_: Member<'desk.read'>, id: string): Promise<Found<EventInput> | null> =>
  findAggregate('timeline_event', id, readEvent, (tx) =>
    articlesWhere(
      tx,
      Prisma.sql`a.id IN (SELECT article_id FROM timeline_entry WHERE event_id = ${id}::uuid)`,
    ),
  )

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
