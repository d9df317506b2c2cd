import { cookies } from 'next/headers'
import { cache } from 'react'
import { DATABASE_AWAY } from '#lib/domain/errors.ts'
import { isDatabaseAway } from '../database-away.ts'
import type { MemberRecord } from './grant.ts'
import { sessionCookieName } from './session-cookie.ts'
import { findSession } from './session.queries.ts'

/** The session that this request carries, looked up once a request. */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? findSession(token, new Date()).catch(sayAway) : null
})

/** Every page of the desk asks this first, so the database that is not there is met here. @throws the error */
function sayAway(error: unknown): never {
  if (isDatabaseAway(error))
    throw Object.assign(new Error('the database is away', { cause: error }), { digest: DATABASE_AWAY })
  throw error
}

export async function currentMember(): Promise<MemberRecord | null> {
  return (await currentSession())?.member ?? null
}
