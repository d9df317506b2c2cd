import type { Channel, OutboxMessage } from '#prisma/generated/client.ts'
import { desk } from '../db/desk-client.ts'
import { CHANNEL } from '../db/stale-tags.ts'
import { log } from '../log.ts'

type Due = Pick<OutboxMessage, 'id' | 'editionId' | 'channel' | 'attempts' | 'tags'>
type Deliver = (message: Due) => Promise<void>

/** What is delivered, and how. Rows of a channel that is not named wait for a worker that delivers it. Each may be
 *  called twice for one row, by a worker that ended between the delivery and its record. */
export type Deliveries = Partial<Record<Channel, Deliver>>
const OWN: Deliveries = { cache: announceAgain }

const MINUTE = 60_000
/** For so long a row is its worker's own: the worker that died with it gives it back then. */
const LEASE = 5 * MINUTE

/** Delivers every row that is due, at least once. A row that fails is due again later; workers at work at the same
 *  time share the rows.
 *  @param others channels that another folder delivers
 *  @param now read for each row: a run may take minutes
 *  @returns how many rows were delivered, and how many failed */
export async function deliverOutbox(
  now = () => new Date(),
  others: Deliveries = {},
): Promise<{ delivered: number; failed: number }> {
  const deliveries = { ...OWN, ...others }
  const channels = Object.keys(deliveries)
  const result = { delivered: 0, failed: 0 }
  const next = () => claimOne(now(), channels)
  for (let message = await next(); message; message = await next()) {
    result[(await deliver(message, deliveries, now)) ? 'delivered' : 'failed'] += 1
  }
  return result
}

/** Takes one row: another worker skips it while this commits, and finds it not yet due afterwards. */
async function claimOne(at: Date, channels: string[]): Promise<Due | undefined> {
  const leasedUntil = new Date(at.getTime() + LEASE)
  const rows = await desk().$queryRaw<Due[]>`
    UPDATE outbox_message SET attempts = attempts + 1, due_at = ${leasedUntil}
    WHERE id = (SELECT id FROM outbox_message
      WHERE delivered_at IS NULL AND due_at <= ${at} AND channel = ANY(${channels}::channel[])
      ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, edition_id AS "editionId", channel, attempts, tags`
  return rows[0]
}

async function deliver(message: Due, deliveries: Deliveries, now: () => Date): Promise<boolean> {
  const { id, channel, attempts } = message
  try {
    await deliveries[channel]?.(message)
  } catch (error) {
    const lastError = reason(error)
    const dueAt = new Date(now().getTime() + retryDelay(attempts))
    await desk().outboxMessage.update({ where: { id }, data: { lastError, dueAt } })
    log.warn({ outbox: id, channel, attempts, lastError, dueAt }, 'not delivered')
    return false
  }
  await desk().outboxMessage.update({ where: { id }, data: { deliveredAt: now(), lastError: null } })
  return true
}

/** Prisma says where before it says what: the last line is the reason. */
function reason(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words.trim().split('\n').at(-1) ?? words
}

/** 1, 2, 4… minutes, and every hour in the end. Nothing is ever given up: a row that stays is seen.
 *  @param attempts how often it has failed, from 1
 *  @returns milliseconds */
export function retryDelay(attempts: number): number {
  return Math.min(2 ** (attempts - 1), 60) * MINUTE
}

/** Says the tags once more, as the trigger `announce` did at commit. A payload holds at most 8 000 bytes. */
async function announceAgain({ tags }: Due): Promise<void> {
  await desk().$executeRaw`
    SELECT pg_notify(${CHANNEL}, string_agg(tag, ' ' ORDER BY n))
    FROM unnest(${tags}::text[]) WITH ORDINALITY AS u(tag, n) GROUP BY (n - 1) / 100`
}
