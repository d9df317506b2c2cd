import type { Role } from '#lib/domain/permissions.ts'
import { hashPassword } from '#lib/platform/auth/password.ts'
import { desk } from '#lib/platform/db/desk-client.ts'

export const goodPassword = 'une phrase assez longue'
const noHurry = new AbortController().signal

interface Given {
  email: string
  role?: Role
  name?: string
  password?: string
  deactivatedAt?: Date
}

/** A member as the database keeps one. */
export async function makeMember({ password, ...given }: Given): Promise<string> {
  const passwordHash = password === undefined ? null : await hashPassword(password, noHurry)
  return (
    await desk().member.create({ data: { name: 'Anne Aubin', role: 'editor', ...given, passwordHash } })
  ).id
}
