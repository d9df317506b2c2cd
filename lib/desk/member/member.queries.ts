import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import type { MemberRow } from './member.schema.ts'

/** Everybody who can or could sign in, the active first, by name. */
export async function listMembers(_admin: Member<'administer'>, at = new Date()): Promise<MemberRow[]> {
  const members = await desk().member.findMany({
    include: { _count: { select: { sessions: { where: { expires: { gt: at } } } } } },
  })
  const rows = members.map((member) => ({
    id: member.id,
    email: member.email,
    name: member.name,
    role: member.role,
    isActive: member.deactivatedAt === null,
    hasPassword: member.passwordHash !== null,
    openSessions: member._count.sessions,
    createdAt: member.createdAt.toISOString(),
  }))
  const byName = new Intl.Collator('fr')
  return rows.sort(
    (a, b) => Number(b.isActive) - Number(a.isActive) || byName.compare(a.name ?? a.email, b.name ?? b.email),
  )
}

/** What a member sees of their own account. */
export async function ownAccount(
  member: Member<'desk.read'>,
): Promise<{ hasPassword: boolean; openSessions: number }> {
  const row = await desk().member.findUniqueOrThrow({
    where: { id: member.id },
    select: {
      passwordHash: true,
      _count: { select: { sessions: { where: { expires: { gt: new Date() } } } } },
    },
  })
  return { hasPassword: row.passwordHash !== null, openSessions: row._count.sessions }
}

/** For the CLI, which names a member by address. */
export async function memberByEmail(email: string): Promise<{ id: string; isActive: boolean } | null> {
  const row = await desk().member.findUnique({ where: { email: email.trim().toLowerCase() } })
  return row && { id: row.id, isActive: row.deactivatedAt === null }
}
