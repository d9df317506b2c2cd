import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { desk } from '../db/desk-client.ts'
import { logBug } from '../log.ts'
import { limit } from '../rate-limit.ts'
import { deskPath } from './desk-path.ts'
import { mailLink, useLink } from './run-auth.ts'
import type { NewSession } from './session-cookie.ts'
import { linkPage } from './sign-in-link.ts'
import { LinkRequest } from './sign-in.schema.ts'
import { linkFingerprint, newToken } from './token.ts'

const INVITATION = 3 * 86_400_000

/** Asks for a one-time link. The answer comes before anything is looked up: it cannot tell a member from a stranger.
 *  @returns the sending, for whoever must wait for it; it never fails
 *  @throws AppError `invalid`, `rate_limited` */
export async function requestSignInLink(input: unknown, client: string): Promise<{ sending: Promise<void> }> {
  const { email, suite } = checked(LinkRequest, input)
  await limit('mail_link_client', client)
  await limit('mail_link_address', email)
  await limit('mail_link', `${email} ${client}`)
  const sending = mailLink(email, deskPath(suite)).catch(
    (error: unknown) => void logBug(error, 'sign-in link'),
  )
  return { sending }
}

/** Uses a one-time link up, from its page's button.
 *  @returns null when it is not, or no longer, good
 *  @throws AppError `rate_limited` */
export async function redeemSignInLink(
  link: { email: string; token: string },
  client: string,
  at = new Date(),
): Promise<NewSession | null> {
  await limit('sign_in_client', client)
  return useLink(link.email.trim().toLowerCase(), link.token, at)
}

/** A one-time link for a member, to hand over or to print; good for three days.
 *  @throws AppError `not_found` when there is no such active member */
export async function memberSignInLink(memberId: string, at = new Date()): Promise<string> {
  const member = await desk().member.findUnique({ where: { id: memberId, deactivatedAt: null } })
  if (!member) throw new AppError('not_found')
  const token = newToken()
  await desk().verificationToken.deleteMany({ where: { expires: { lte: at } } })
  await desk().verificationToken.create({
    data: {
      identifier: member.email,
      token: linkFingerprint(token),
      expires: new Date(at.getTime() + INVITATION),
    },
  })
  return linkPage({ token, email: member.email })
}
