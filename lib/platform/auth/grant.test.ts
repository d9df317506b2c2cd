import { expect, expectTypeOf, test } from 'vitest'
import type { Member, Permission, Role } from '#lib/domain/permissions.ts'
import { grant, grantAll } from './grant.ts'

// The table of roles, written out again: a change of it is a decision.
const MATRIX: Record<Permission, Role[]> = {
  'desk.read': ['contributor', 'editor', 'admin'],
  'draft.write': ['contributor', 'editor', 'admin'],
  'draft.write_any': ['editor', 'admin'],
  'verdict.final': ['editor', 'admin'],
  publish: ['editor', 'admin'],
  administer: ['admin'],
}
const roles: Role[] = ['contributor', 'editor', 'admin']
const cases = (Object.keys(MATRIX) as Permission[]).flatMap((permission) =>
  roles.map((role) => ({ permission, role, allowed: MATRIX[permission].includes(role) })),
)
const record = (role: Role) => ({
  id: 'm',
  email: 'a@frise.example',
  name: 'Anne',
  role,
  passwordHash: 'kept out',
})

test.for(cases)('$role, $permission: $allowed', ({ permission, role, allowed }) => {
  const ask = () => grant(record(role), permission)
  if (allowed) expect(ask()).toEqual({ id: 'm', email: 'a@frise.example', name: 'Anne', role })
  else expect(ask).toThrow(expect.objectContaining({ code: 'forbidden' }))
})

test('several permissions are granted together or not at all', () => {
  expect(() => grantAll(record('contributor'), 'draft.write', 'publish')).toThrow('forbidden')
  const member = grantAll(record('editor'), 'draft.write', 'publish')
  expectTypeOf(member).toExtend<Member<'publish'>>()
  expectTypeOf(grant(record('editor'), 'draft.write')).not.toExtend<Member<'publish'>>()
})
