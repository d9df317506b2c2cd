import { desk } from '../db/desk-client.ts'
import type { MemberRecord } from './grant.ts'
import { fingerprint } from './token.ts'

export interface OpenSession {
  token: string
  expires: Date
  member: MemberRecord
}

const shown = { id: true, email: true, name: true, role: true, deactivatedAt: true } as const

/** @returns null when the session is unknown, has ended, or its member is deactivated */
export async function findSession(token: string, at: Date): Promise<OpenSession | null> {
  const session = await desk().session.findUnique({
    where: { sessionToken: fingerprint(token) },
    select: { expires: true, user: { select: shown } },
  })
  if (!session || session.expires <= at || session.user.deactivatedAt) return null
  return { token, expires: session.expires, member: memberRecord(session.user) }
}

/** A member without a name is called by their address. */
export function memberRecord(row: Omit<MemberRecord, 'name'> & { name: string | null }): MemberRecord {
  return { id: row.id, email: row.email, name: row.name ?? row.email, role: row.role }
}
