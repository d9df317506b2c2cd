export type Role = 'contributor' | 'editor' | 'admin'

export type Permission =
  | 'desk.read'
  | 'draft.write' // own articles, and those one is invited to; events, sources, actors
  | 'draft.write_any'
  | 'verdict.final' // `established` and `refuted`; without it they are proposals
  | 'publish'
  | 'administer' // members, settings, campaigns, tokens, audit log

const CONTRIBUTOR: Permission[] = ['desk.read', 'draft.write']
const EDITOR: Permission[] = [...CONTRIBUTOR, 'draft.write_any', 'verdict.final', 'publish']

/** The whole table, in one place. */
const GRANTS: Record<Role, ReadonlySet<Permission>> = {
  contributor: new Set(CONTRIBUTOR),
  editor: new Set(EDITOR),
  admin: new Set<Permission>([...EDITOR, 'administer']),
}

export const allows = (role: Role, permission: Permission): boolean => GRANTS[role].has(permission)

declare const granted: unique symbol

/** Somebody who may do P. Only lib/platform/auth makes one, after checking: a command that takes a
 *  `Member<'publish'>` cannot be called by code that forgot to ask. */
export interface Member<P extends Permission> {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly [granted]: Readonly<Record<P, true>>
}

/** Verdicts that a contributor proposes and an editor gives. */
export const NEEDS_EDITOR: ReadonlySet<string> = new Set(['established', 'refuted'])
