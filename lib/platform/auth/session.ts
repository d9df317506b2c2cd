import { cookies } from 'next/headers'
import { cache } from 'react'
import type { MemberRecord } from './grant.ts'
import { sessionCookieName } from './session-cookie.ts'
import { findSession } from './session.queries.ts'

/** The session that this request carries, looked up once a request. */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? findSession(token, new Date()) : null
})

export async function currentMember(): Promise<MemberRecord | null> {
  return (await currentSession())?.member ?? null
}
