import { z } from 'zod'
import { requiredText } from '#lib/domain/fields.schema.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import type { Role } from '#lib/domain/permissions.ts'
import { fingerprint, newToken } from '#lib/platform/auth/token.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { CliError } from './cli-error.ts'
import { cliProblems } from './cli.words.ts'

const RANK: Role[] = ['contributor', 'editor', 'admin']
const NewApiToken = z.object({ name: requiredText(100), role: z.enum(['contributor', 'editor', 'admin']) })

/** Makes an API token, of which only a hash is kept.
 *  @param email of the member it acts for; without one, the first administrator
 *  @returns the token, for the only time
 *  @throws CliError when there is no such member, or one of a lower role; AppError `invalid` */
export async function addToken(
  input: unknown,
  email: string | undefined,
  at = new Date(),
): Promise<{ token: string; email: string }> {
  const { name, role } = checked(NewApiToken, input)
  const token = `frise_${newToken()}`
  return desk().$transaction(async (tx) => {
    const member = await memberFor(tx, email)
    if (RANK.indexOf(role) > RANK.indexOf(member.role)) throw new CliError(cliProblems.roleTooHigh)
    const data = { memberId: member.id, name, role, tokenHash: fingerprint(token), createdAt: at }
    const { id } = await tx.apiToken.create({ data })
    await tx.auditEntry.create({
      data: { action: 'token.create', memberId: member.id, subjectId: id, detail: { name, role }, at },
    })
    return { token, email: member.email }
  })
}

async function memberFor(tx: Db, email: string | undefined) {
  const active = { deactivatedAt: null }
  if (email !== undefined) {
    const member = await tx.member.findUnique({ where: { email: email.trim().toLowerCase(), ...active } })
    if (!member) throw new CliError(cliProblems.noMember(email))
    return member
  }
  const admin = await tx.member.findFirst({
    where: { role: 'admin', ...active },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  if (!admin) throw new CliError(cliProblems.noAdmin)
  return admin
}
