import { logBug } from '#lib/platform/log.ts'
import { limit } from '#lib/platform/rate-limit.ts'

/** Counts a request for a letter, by who asks and by whom it is for.
 *  @throws AppError `rate_limited`, for an address that we know as for one that we do not */
export async function knock(email: string, client: string): Promise<void> {
  await limit('letter_client', client)
  await limit('letter_address', email)
}

/** A sending that the answer does not wait for: how long it takes, or whether it fails, would tell who is known. */
export const unheard = (sending: Promise<void>, what: string): Promise<void> =>
  sending.catch((error: unknown) => void logBug(error, what))
