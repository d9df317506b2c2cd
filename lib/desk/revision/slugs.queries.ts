import type { Issue } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'

/** Whether an address may be this thing's: not another draft's, and never published for another thing.
 *  @param path the public address that the slug makes */
export async function slugIssue(
  tx: Db,
  taken: { id: string } | null,
  path: string,
  id: string,
): Promise<Issue | null> {
  if (taken && taken.id !== id) return { path: 'slug', code: 'slug.taken' }
  const address = await tx.address.findUnique({ where: { path }, select: { targetId: true } })
  return address && address.targetId !== id ? { path: 'slug', code: 'slug.reserved' } : null
}
