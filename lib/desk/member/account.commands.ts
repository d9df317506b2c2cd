import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { hashPassword, isPassword } from '#lib/platform/auth/password.ts'
import { endSessionsOf } from '#lib/platform/auth/session.commands.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { forgive, limit } from '#lib/platform/rate-limit.ts'
import { NameChange, PasswordChange } from './member.schema.ts'

type Anybody = Member<'desk.read'>

export async function changeName(member: Anybody, input: unknown): Promise<void> {
  const { name } = checked(NameChange, input)
  await desk().member.update({ where: { id: member.id }, data: { name } })
}

/** Sets or changes one's own password, and ends one's other sessions.
 *  @param sessionToken the session that stays
 *  @param signal a password is not hashed for a client that has gone
 *  @throws AppError `invalid` (`current` is wrong, too), `rate_limited` */
export async function changePassword(
  member: Anybody,
  input: unknown,
  { sessionToken, signal }: { sessionToken: string; signal: AbortSignal },
  at = new Date(),
): Promise<void> {
  const { current, password } = checked(PasswordChange, input)
  await checkCurrent(member.id, current, signal)
  const passwordHash = await hashPassword(password, signal)
  await desk().$transaction(async (tx) => {
    await tx.member.update({ where: { id: member.id }, data: { passwordHash } })
    await endSessionsOf(tx, member.id, sessionToken)
    await tx.auditEntry.create({
      data: { action: 'member.password', memberId: member.id, subjectId: member.id, at },
    })
  })
}

export async function endOtherSessions(member: Anybody, sessionToken: string): Promise<number> {
  return endSessionsOf(desk(), member.id, sessionToken)
}

async function checkCurrent(memberId: string, current: string, signal: AbortSignal): Promise<void> {
  const row = await desk().member.findUniqueOrThrow({
    where: { id: memberId },
    select: { passwordHash: true },
  })
  if (row.passwordHash === null) return
  await limit('sign_in', memberId)
  if (!(await isPassword(row.passwordHash, current, signal)))
    throw new AppError('invalid', { issues: [{ path: 'current', code: 'password.wrong' }] })
  await forgive('sign_in', memberId)
}
