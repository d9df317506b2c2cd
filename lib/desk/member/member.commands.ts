import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { invitationMail, validity } from '#lib/platform/auth/mails.words.ts'
import { endSessionsOf } from '#lib/platform/auth/session.commands.ts'
import { memberSignInLink } from '#lib/platform/auth/sign-in-link.commands.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { logBug } from '#lib/platform/log.ts'
import { sendMail } from '#lib/platform/mail.ts'
import { Invitation, MemberChoice, NewMember, RoleChange } from './member.schema.ts'

type Admin = Member<'administer'>

/** @param by the administrator, or null for the CLI and the system
 *  @throws AppError `invalid`; `conflict` when the address is a member's already */
export async function addMember(input: unknown, by: Admin | null, at = new Date()): Promise<{ id: string }> {
  const { email, name = null, role } = checked(NewMember, input)
  return desk().$transaction(async (tx) => {
    if (await tx.member.findUnique({ where: { email } })) throw taken()
    const { id } = await tx.member.create({ data: { email, name, role, createdAt: at } }).catch(asTaken)
    await audit(tx, by, 'member.add', id, at, { role })
    return { id }
  })
}

/** Adds a member and sends them their first link.
 *  @returns the link to hand over when the mail could not be sent, else null */
export async function inviteMember(
  by: Admin,
  input: unknown,
  at = new Date(),
): Promise<{ id: string; link: string | null }> {
  const invitation = checked(Invitation, input)
  const { id } = await addMember(invitation, by, at)
  const link = await memberSignInLink(id, at)
  const mail = invitationMail({ to: invitation.email, link, validFor: validity.invitation, by: by.name })
  const sent = await sendMail(mail, at).then(
    () => true,
    (error: unknown) => !logBug(error, 'invitation'),
  )
  return { id, link: sent ? null : link }
}

/** @throws AppError `invalid`, `not_found`; `conflict` for the last administrator */
export async function changeRole(by: Admin, input: unknown, at = new Date()): Promise<void> {
  const { memberId, role } = checked(RoleChange, input)
  await desk().$transaction(async (tx) => {
    const member = await lockMember(tx, memberId)
    if (member.role === role) return
    if (role !== 'admin') await keepAnAdmin(tx, memberId)
    await tx.member.update({ where: { id: memberId }, data: { role } })
    await audit(tx, by, 'member.role', memberId, at, { from: member.role, to: role })
  })
}

/** Ends the member's sessions, links and API tokens in the same transaction; what they wrote stays theirs.
 *  @throws AppError `invalid`, `not_found`; `conflict` for the last administrator */
export async function deactivateMember(by: Admin, input: unknown, at = new Date()): Promise<void> {
  const { memberId } = checked(MemberChoice, input)
  await desk().$transaction(async (tx) => {
    const member = await lockMember(tx, memberId)
    if (member.deactivatedAt) return
    await keepAnAdmin(tx, memberId)
    await tx.member.update({ where: { id: memberId }, data: { deactivatedAt: at } })
    await endSessionsOf(tx, memberId)
    await tx.verificationToken.deleteMany({ where: { identifier: member.email } })
    await tx.apiToken.updateMany({ where: { memberId, revokedAt: null }, data: { revokedAt: at } })
    await audit(tx, by, 'member.deactivate', memberId, at)
  })
}

export async function reactivateMember(by: Admin, input: unknown, at = new Date()): Promise<void> {
  const { memberId } = checked(MemberChoice, input)
  await desk().$transaction(async (tx) => {
    const member = await lockMember(tx, memberId)
    if (!member.deactivatedAt) return
    await tx.member.update({ where: { id: memberId }, data: { deactivatedAt: null } })
    await audit(tx, by, 'member.reactivate', memberId, at)
  })
}

/** Signs a member out everywhere. @returns how many sessions have ended */
export async function endMemberSessions(by: Admin, input: unknown, at = new Date()): Promise<number> {
  const { memberId } = checked(MemberChoice, input)
  return desk().$transaction(async (tx) => {
    await lockMember(tx, memberId)
    const ended = await endSessionsOf(tx, memberId)
    await audit(tx, by, 'member.sessions_ended', memberId, at, { ended })
    return ended
  })
}

/** Locks the active administrators in one order, then the member: two of them cannot take each other's role at once. */
async function lockMember(tx: Db, id: string) {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${id}::uuid OR role = 'admin' ORDER BY id FOR UPDATE`
  const member = await tx.member.findUnique({ where: { id } })
  if (!member) throw new AppError('not_found')
  return member
}

async function keepAnAdmin(tx: Db, leavingId: string): Promise<void> {
  const active = await tx.member.findMany({
    where: { role: 'admin', deactivatedAt: null },
    select: { id: true },
  })
  const isLast = active.length === 1 && active[0]?.id === leavingId
  if (isLast) throw new AppError('conflict', { issues: [{ path: 'role', code: 'member.last_admin' }] })
}

const taken = () => new AppError('conflict', { issues: [{ path: 'email', code: 'member.known' }] })

function asTaken(error: unknown): never {
  throw error instanceof Error && 'code' in error && error.code === 'P2002' ? taken() : error
}

type Detail = Record<string, string | number>

async function audit(
  tx: Db,
  by: Admin | null,
  action: string,
  subjectId: string,
  at: Date,
  detail: Detail = {},
) {
  await tx.auditEntry.create({ data: { action, subjectId, memberId: by?.id ?? null, at, detail } })
}
