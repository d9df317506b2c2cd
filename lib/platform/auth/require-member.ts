import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { AppError } from '#lib/domain/errors.ts'
import { allows, type Member, type Permission } from '#lib/domain/permissions.ts'
import { deskPath, withSuite } from './desk-path.ts'
import { grant } from './grant.ts'
import { sessionCookieName, sessionCookieOptions } from './session-cookie.ts'
import { prolongSession } from './session.commands.ts'
import type { OpenSession } from './session.queries.ts'
import { currentSession } from './session.ts'

/** For server actions and route handlers.
 *  @throws AppError `signed_out`, `forbidden` */
export async function requireMember<P extends Permission>(permission: P): Promise<Member<P>> {
  const session = await currentSession()
  if (!session) throw new AppError('signed_out')
  await prolong(session)
  return grant(session.member, permission)
}

/** For pages: goes to sign-in and back, or shows the 403 page. */
export async function pageMember<P extends Permission>(permission: P): Promise<Member<P>> {
  const session = await currentSession()
  // proxy.ts writes the header: a page does not know its own address.
  if (!session) redirect(withSuite('/connexion', deskPath((await headers()).get('x-frise-path'))))
  if (!allows(session.member.role, permission)) forbidden()
  return grant(session.member, permission)
}

/** A page cannot set a cookie, so a session lives on by what its member does, not by what they look at. */
async function prolong(session: OpenSession): Promise<void> {
  const renewed = await prolongSession(session, new Date())
  if (renewed)
    (await cookies()).set(sessionCookieName(), renewed.token, sessionCookieOptions(renewed.expires))
}
