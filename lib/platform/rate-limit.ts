import { createHash } from 'node:crypto'
import pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '#lib/domain/errors.ts'
import { env } from './env.ts'

const MINUTE = 60

/** How often a key may pass, and in how many seconds. `sign_in` and `mail_link` are counted for one address seen from
 *  one client; beside them, the client's tries over all addresses, and an address's over all clients. */
const DOORS = {
  sign_in: { points: 5, duration: 15 * MINUTE },
  sign_in_client: { points: 40, duration: 15 * MINUTE },
  sign_in_address: { points: 60, duration: 60 * MINUTE },
  mail_link: { points: 5, duration: 60 * MINUTE },
  mail_link_client: { points: 20, duration: 60 * MINUTE },
  mail_link_address: { points: 20, duration: 60 * MINUTE },
  first_admin: { points: 10, duration: 15 * MINUTE },
  letter_client: { points: 20, duration: 60 * MINUTE },
  letter_address: { points: 5, duration: 60 * MINUTE },
  vote: { points: 30, duration: 60 * MINUTE },
  search: { points: 60, duration: MINUTE },
  api: { points: 600, duration: MINUTE },
} as const
export type Door = keyof typeof DOORS

type Limiters = Record<Door, RateLimiterPostgres>
const kept = globalThis as typeof globalThis & { friseLimiters?: Limiters }

/** Counts one pass through a door, over all instances. While Postgres does not answer, each instance counts its own.
 *  @param key who passes: never stored as it is
 *  @returns how many passes are left
 *  @throws AppError `rate_limited`; `detail.retryAfter` in seconds */
export async function limit(door: Door, key: string): Promise<{ remaining: number }> {
  try {
    return { remaining: (await limiter(door).consume(hidden(key))).remainingPoints }
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new AppError('rate_limited', { detail: { retryAfter: Math.ceil(refused.msBeforeNext / 1000) } })
  }
}

/** Forgets the passes of a key: who has shown a good password had mistyped. */
export async function forgive(door: Door, key: string): Promise<void> {
  await limiter(door).delete(hidden(key))
}

const hidden = (key: string) => createHash('sha256').update(key).digest('base64url')

function limiter(door: Door): RateLimiterPostgres {
  kept.friseLimiters ??= openLimiters()
  return kept.friseLimiters[door]
}

function openLimiters(): Limiters {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 2_000,
    application_name: 'frise-limites',
  })
  // An idle connection that Postgres ends is opened again at the next pass.
  pool.on('error', () => undefined)
  const doors = Object.entries(DOORS) as [Door, (typeof DOORS)[Door]][]
  return Object.fromEntries(doors.map(([door, rule]) => [door, openLimiter(door, rule, pool)])) as Limiters
}

function openLimiter(
  door: Door,
  { points, duration }: (typeof DOORS)[Door],
  pool: pg.Pool,
): RateLimiterPostgres {
  const rule = { keyPrefix: door, points, duration }
  return new RateLimiterPostgres({
    ...rule,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    // One of them empties the table they share.
    clearExpiredByTimeout: door === 'api',
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(rule),
  })
}
