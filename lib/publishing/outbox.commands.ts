import type { Channel, EditionKind } from '#prisma/generated/enums.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'

/** Channels that something delivers; a row that nothing delivers would be late for ever. `cache` is delivered by the
 *  trigger `announce`, at commit: its row is written as a receipt. Nobody gets a letter about a retouch. */
const channelsFor = (kind: EditionKind): Channel[] => (kind === 'minor' ? ['cache'] : ['cache', 'mail'])

/** Puts an edition in the outbox, inside its transaction. */
export async function announceEdition(
  db: Db,
  { id: editionId, kind }: { id: string; kind: EditionKind },
  tags: string[],
  at: Date,
): Promise<void> {
  await db.outboxMessage.createMany({
    data: channelsFor(kind).map((channel) => ({
      editionId,
      channel,
      dueAt: at,
      ...(channel === 'cache' && { tags, deliveredAt: at }),
    })),
  })
}
