import { desk, type Db } from '../db/desk-client.ts'
import { SESSION_DAYS, type NewSession } from './session-cookie.ts'
import type { OpenSession } from './session.queries.ts'
import { fingerprint, newToken } from './token.ts'

const DAY = 86_400_000
const expiresAfter = (at: Date) => new Date(at.getTime() + SESSION_DAYS * DAY)

export async function startSession(db: Db, memberId: string, at: Date): Promise<NewSession> {
  const session = { token: newToken(), expires: expiresAfter(at) }
  await db.session.deleteMany({ where: { userId: memberId, expires: { lte: at } } })
  await db.session.create({
    data: { sessionToken: fingerprint(session.token), userId: memberId, expires: session.expires },
  })
  return session
}

/** Puts the end of a session off, at most once a day.
 *  @returns what the browser should keep from now on, or null when it is not yet time */
export async function prolongSession(session: OpenSession, at: Date): Promise<NewSession | null> {
  const expires = expiresAfter(at)
  if (expires.getTime() - session.expires.getTime() < DAY) return null
  // updateMany: a session that was ended meanwhile stays ended.
  const { count } = await desk().session.updateMany({
    where: { sessionToken: fingerprint(session.token) },
    data: { expires },
  })
  return count > 0 ? { token: session.token, expires } : null
}

export async function endSession(token: string): Promise<void> {
  await desk().session.deleteMany({ where: { sessionToken: fingerprint(token) } })
}

/** @param exceptToken the session that stays, if any
 *  @returns how many have ended */
export async function endSessionsOf(db: Db, memberId: string, exceptToken?: string): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { userId: memberId, ...(exceptToken && { sessionToken: { not: fingerprint(exceptToken) } }) },
  })
  return count
}
