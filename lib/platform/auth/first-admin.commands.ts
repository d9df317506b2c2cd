import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { desk, type Db } from '../db/desk-client.ts'
import { env } from '../env.ts'
import { limit } from '../rate-limit.ts'
import { hashPassword } from './password.ts'
import type { Visit } from './password-sign-in.commands.ts'
import type { NewSession } from './session-cookie.ts'
import { startSession } from './session.commands.ts'
import { FirstAdmin } from './sign-in.schema.ts'
import { linkFingerprint, newToken } from './token.ts'

const DAY = 86_400_000
const identifier = 'first-admin' // no address: the link of a member cannot be taken for it

/** A one-time link that makes the first administrator; each call gives another, good for a day.
 *  @returns null once a member can sign in */
export async function firstAdminLink(at = new Date()): Promise<string | null> {
  if (await hasMember(desk())) return null
  const token = newToken()
  const expires = new Date(at.getTime() + DAY)
  await desk().verificationToken.create({ data: { identifier, token: linkFingerprint(token), expires } })
  return `${env().siteUrl}/connexion/premier?${new URLSearchParams({ jeton: token }).toString()}`
}

/** Whether the page may show its form; changes nothing. */
export async function isFirstAdminToken(token: string, at = new Date()): Promise<boolean> {
  const where = { identifier, token: linkFingerprint(token), expires: { gt: at } }
  return (await desk().verificationToken.count({ where })) > 0 && !(await hasMember(desk()))
}

/** Makes the first administrator, and signs them in.
 *  @throws AppError `invalid`; `rate_limited`; `forbidden` when the link is not, or no longer, good */
export async function createFirstAdmin(input: unknown, visit: Visit, at = new Date()): Promise<NewSession> {
  await limit('first_admin', visit.client)
  const { token, password, ...person } = checked(FirstAdmin, input)
  if (!(await isFirstAdminToken(token, at))) throw new AppError('forbidden')
  const passwordHash = password && (await hashPassword(password, visit.signal))
  return desk().$transaction(async (tx) => {
    await oneAtATime(tx)
    await useUp(tx, token, at)
    const member = await tx.member.create({ data: { ...person, passwordHash, role: 'admin', createdAt: at } })
    await tx.auditEntry.create({
      data: { action: 'member.first_admin', memberId: member.id, subjectId: member.id, at },
    })
    return startSession(tx, member.id, at)
  })
}

/** Those who may not sign in do not count: the demonstration's people, for one. */
const hasMember = async (db: Db) => (await db.member.count({ where: { deactivatedAt: null } })) > 0

const oneAtATime = (tx: Db) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('frise.first_admin'))`

async function useUp(tx: Db, token: string, at: Date): Promise<void> {
  const where = { identifier, token: linkFingerprint(token), expires: { gt: at } }
  const { count } = await tx.verificationToken.deleteMany({ where })
  if (count === 0 || (await hasMember(tx))) throw new AppError('forbidden')
  await tx.verificationToken.deleteMany({ where: { identifier } })
}
