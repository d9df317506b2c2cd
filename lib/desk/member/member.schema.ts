import { z } from 'zod'
import { EmailAddress, NewPassword, OptionalName, PersonName } from '#lib/platform/auth/sign-in.schema.ts'
import type { Role } from '#lib/domain/permissions.ts'

const RoleName = z.enum(['contributor', 'editor', 'admin'], 'role.unknown')

/** A member as the CLI adds one: a name may come later. */
export const NewMember = z.object({ email: EmailAddress, name: OptionalName.optional(), role: RoleName })
/** A member as an administrator invites one. */
export const Invitation = z.object({ email: EmailAddress, name: PersonName, role: RoleName })

export const MemberChoice = z.object({ memberId: z.uuid('value.invalid') })
export const RoleChange = MemberChoice.extend({ role: RoleName })

export const NameChange = z.object({ name: PersonName })
/** `current` is asked for when the member has a password already. */
export const PasswordChange = z.object({
  current: z.string().max(200, 'value.too_long').default(''),
  password: NewPassword,
})

export interface MemberRow {
  id: string
  email: string
  name: string | null
  role: Role
  isActive: boolean
  hasPassword: boolean
  openSessions: number
  /** ISO 8601 */
  createdAt: string
}

/** What a form of these pages shows after it was sent. `kept` is what was typed, never a password. */
export type FormOutcome =
  | { state: 'ready' }
  | { state: 'done'; message: string; link?: string }
  | { state: 'invalid'; issues: { path: string; code: string }[]; kept: Record<string, string> }
  | { state: 'refused'; code: string; kept: Record<string, string>; retryAfter?: number }
  | { state: 'failed'; logId: string; kept: Record<string, string> }
