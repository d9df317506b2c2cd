import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import type { RevisionRow } from '../library/library.schema.ts'

const SHOWN = 500

/** The saves of one thing, the newest first. */
export async function revisionsOf(_: Member<'desk.read'>, subjectId: string): Promise<RevisionRow[]> {
  const revisions = await desk().revision.findMany({
    where: { subjectId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      id: true,
      version: true,
      kind: true,
      reason: true,
      createdAt: true,
      member: { select: { name: true, email: true } },
    },
  })
  return revisions.map(({ createdAt, member, ...r }) => ({
    ...r,
    by: member.name ?? member.email,
    at: createdAt.toISOString(),
  }))
}

/** What one save held, whole. */
export async function revisionSnapshot(_: Member<'desk.read'>, id: string): Promise<unknown> {
  return (await desk().revision.findUnique({ where: { id }, select: { snapshot: true } }))?.snapshot ?? null
}
