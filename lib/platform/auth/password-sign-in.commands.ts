import { checked } from '#lib/domain/issue.schema.ts'
import { desk } from '../db/desk-client.ts'
import { forgive, limit } from '../rate-limit.ts'
import { isPassword } from './password.ts'
import type { NewSession } from './session-cookie.ts'
import { startSession } from './session.commands.ts'
import { PasswordSignIn } from './sign-in.schema.ts'

/** Who stands at the door: their address, and whether they are still there. */
export interface Visit {
  client: string
  signal: AbortSignal
}

export type PasswordAnswer = { session: NewSession } | { session: null; triesLeft: number }

/** The same answer, in the same time, for a wrong password, an unknown address, a deactivated member and one without
 *  a password.
 *  @throws AppError `invalid`, `rate_limited`; the signal's reason when the client has gone */
export async function signInWithPassword(
  input: unknown,
  visit: Visit,
  at = new Date(),
): Promise<PasswordAnswer> {
  const { email, password } = checked(PasswordSignIn, input)
  const seen = `${email} ${visit.client}`
  await limit('sign_in_client', visit.client)
  await limit('sign_in_address', email)
  const { remaining: triesLeft } = await limit('sign_in', seen)
  const member = await desk().member.findUnique({
    where: { email, deactivatedAt: null },
    select: { id: true, passwordHash: true },
  })
  const matches = await isPassword(member?.passwordHash ?? null, password, visit.signal)
  if (!member || !matches) return { session: null, triesLeft }
  await forgive('sign_in', seen)
  return { session: await startSession(desk(), member.id, at) }
}
