import type { ProseNode } from '#lib/domain/prose.schema.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { excerptOf } from '../event/excerpt.ts'
import { whenWords } from '../library/labels.queries.ts'
import type { UsedIn } from '../library/library.schema.ts'

/** The events that an actor takes part in, in the order of time. */
export async function usesOfActor(tx: Db, actorId: string): Promise<UsedIn[]> {
  const parts = await tx.participation.findMany({
    where: { actorId },
    orderBy: [{ event: { sortKey: 'asc' } }, { eventId: 'asc' }],
    select: {
      role: true,
      event: { select: { id: true, title: true, body: true, occurredAt: true, clockApproximate: true } },
    },
  })
  return parts.map(({ role, event }) => ({
    id: event.id,
    label: event.title ?? excerptOf(event.body as unknown as ProseNode),
    detail: [whenWords(event), role].filter(Boolean).join(' · '),
    href: `/bureau/evenements/${event.id}`,
  }))
}
