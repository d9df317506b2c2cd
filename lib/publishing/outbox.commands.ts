import type { Channel } from '#prisma/generated/enums.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'

/** Channels that something delivers; a row that nothing delivers would be late for ever. `cache` is delivered by the
 *  trigger `announce`, at commit: its row is written as a receipt. */
const CHANNELS: Channel[] = ['cache']

/** Puts an edition in the outbox, inside its transaction. */
export async function announceEdition(db: Db, editionId: string, tags: string[], at: Date): Promise<void> {
  await db.outboxMessage.createMany({
    data: CHANNELS.map((channel) => ({
      editionId,
      channel,
      dueAt: at,
      ...(channel === 'cache' && { tags, deliveredAt: at }),
    })),
  })
}
