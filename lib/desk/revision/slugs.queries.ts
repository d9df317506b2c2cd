import type { Issue } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** Where the pages of a noun are. */
export const FOLDERS = {
  article: '/articles',
  category: '/rubriques',
  author: '/auteurs',
  actor: '/acteurs',
} as const

/** Whether an address may be this thing's: not that of another one, and never published for another one. */
export async function slugIssues(
  tx: Db,
  noun: keyof typeof FOLDERS,
  id: string,
  slug: string,
): Promise<Issue[]> {
  const [found] = await tx.$queryRaw<{ taken: boolean; reserved: boolean }[]>`
    SELECT EXISTS (SELECT FROM ${Prisma.raw(noun)} WHERE slug = ${slug} AND id <> ${id}::uuid) AS taken,
      EXISTS (SELECT FROM address WHERE path = ${`${FOLDERS[noun]}/${slug}`} AND target_id <> ${id}::uuid) AS reserved`
  if (found?.taken) return [{ path: 'slug', code: 'slug.taken' }]
  return found?.reserved ? [{ path: 'slug', code: 'slug.reserved' }] : []
}
