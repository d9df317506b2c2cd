import { AppError } from '#lib/domain/errors.ts'
import { allows, type Member, type Permission, type Role } from '#lib/domain/permissions.ts'

export interface MemberRecord {
  id: string
  email: string
  name: string
  role: Role
}

/** The only maker of a `Member<P>`.
 *  @throws AppError `forbidden` when the role lacks the permission */
export function grant<P extends Permission>(record: MemberRecord, permission: P): Member<P> {
  return grantAll(record, permission)
}

/** @throws AppError `forbidden` when the role lacks one of them */
export function grantAll<P extends Permission>(record: MemberRecord, ...permissions: P[]): Member<P> {
  if (!permissions.every((permission) => allows(record.role, permission))) throw new AppError('forbidden')
  const { id, email, name, role } = record
  // The mark exists for the compiler alone: nothing of it is there at run time.
  return { id, email, name, role } as Member<P>
}
