import type { z } from 'zod'
import { AppError, type Issue } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { CHANNEL, staleHere } from '#lib/platform/db/stale-tags.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { onceMore } from '../revision/collision.ts'
import { refuseInvalid, refuseTaken } from '../revision/refuse.ts'
import { FOLDERS, slugIssues } from '../revision/slugs.queries.ts'
import { unstorable } from '../revision/storable.ts'
import { AuthorInput, CategoryInput } from './taxonomy.schema.ts'

type Editor = Member<'draft.write_any'> | Member<'administer'>

interface Heading<T> {
  noun: 'author' | 'category'
  schema: z.ZodType<T>
  settle: (tx: Db, value: T) => Promise<Issue[]>
  write: (tx: Db, row: Required<T>) => Promise<unknown>
}

/** Makes or changes a signature. Readers see it at once; it is written in the audit log.
 *  @throws AppError `invalid`, `conflict`, `stale` */
export const saveAuthor = (member: Editor, input: unknown, at = new Date()): Promise<void> =>
  saveHeading(AUTHOR, member, input, at)

/** Makes or changes a section, as {@link saveAuthor}. */
export const saveCategory = (member: Editor, input: unknown, at = new Date()): Promise<void> =>
  saveHeading(CATEGORY, member, input, at)

const AUTHOR: Heading<AuthorInput> = {
  noun: 'author',
  schema: AuthorInput,
  settle: authorIssues,
  write: (tx, row) => tx.author.upsert({ where: { id: row.id }, create: row, update: row }),
}

const CATEGORY: Heading<CategoryInput> = {
  noun: 'category',
  schema: CategoryInput,
  settle: async () => [],
  write: (tx, row) => tx.category.upsert({ where: { id: row.id }, create: row, update: row }),
}

/** An account signs in one way. */
async function authorIssues(tx: Db, { id, memberId }: AuthorInput): Promise<Issue[]> {
  if (memberId === null) return []
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { author: { select: { id: true } } },
  })
  if (!member) return [{ path: 'memberId', code: 'reference.unknown' }]
  return member.author && member.author.id !== id ? [{ path: 'memberId', code: 'member.signs_already' }] : []
}

type Named = Pick<AuthorInput, 'id' | 'version' | 'slug'>

async function saveHeading<T extends Named>(heading: Heading<T>, member: Editor, input: unknown, at: Date) {
  const value = checked(heading.schema, input)
  refuseInvalid(unstorable(value))
  const { id, slug } = value
  const { noun } = heading
  const tags = ['home', 'feed', `${noun}:${id}`]
  await onceMore(() =>
    desk().$transaction(async (tx) => {
      const stored = await lock(tx, noun, value)
      refuseInvalid(await heading.settle(tx, value))
      refuseTaken(await slugIssues(tx, noun, id, slug))
      if (stored && stored.slug !== slug) await keepAddress(tx, noun, id, stored.slug)
      await heading.write(tx, { ...value, version: (stored?.version ?? 0) + 1 } as Required<T>)
      await tx.auditEntry.create({
        data: { memberId: member.id, at, action: `${noun}.save`, subjectId: id, detail: value },
      })
      await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${tags.join(' ')})`
    }),
  )
  staleHere(tags)
}

/** @returns null when there is none yet
 *  @throws AppError `stale` when it is not of the version that the save began from */
async function lock(tx: Db, noun: string, { id, version }: Named) {
  const [stored] = await tx.$queryRaw<{ version: number; slug: string }[]>`
    SELECT version, slug FROM ${Prisma.raw(noun)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const present = stored?.version ?? 0
  if (version !== undefined && version !== present)
    throw new AppError('stale', { detail: { version: present } })
  return stored ?? null
}

/** Readers see a new slug at once, so the one it replaces may have been public without any edition that took it. */
async function keepAddress(tx: Db, noun: 'author' | 'category', id: string, slug: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO address (path, kind, target_id)
    SELECT ${`${FOLDERS[noun]}/${slug}`}, ${noun}::address_kind, ${id}::uuid
    WHERE EXISTS (SELECT FROM address WHERE target_id = ${id}::uuid) ON CONFLICT DO NOTHING`
}
