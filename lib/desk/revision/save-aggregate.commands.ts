import type { z } from 'zod'
import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { same, type Json } from '#lib/domain/json-values.ts'
import { merge } from '#lib/domain/merge.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db, type Prisma } from '#lib/platform/db/desk-client.ts'
import { saveOf, type Save } from './save.schema.ts'

export interface Saved {
  id: string
  version: number
  at: string
}

/** What a noun must say of itself to be saved; the flow is the same for all. */
export interface Aggregate<T> {
  name: 'article' | 'event' | 'source' | 'actor'
  schema: z.ZodType<T>
  /** Takes the row's lock. @returns its version, null when there is none */
  lock: (tx: Db, id: string) => Promise<number | null>
  read: (tx: Db, id: string) => Promise<T | null>
  /** Refuses what the shape cannot know: rights, references, addresses. @throws AppError */
  check: (tx: Db, member: Member<'draft.write'>, save: Save<T>) => Promise<void>
  write: (tx: Db, change: Change<T>) => Promise<void>
}
export interface Change<T> {
  id: string
  version: number // after this save
  isNew: boolean
  value: T
  member: Member<'draft.write'>
  at: Date
}

const PATIENCE = { maxWait: 10_000, timeout: 30_000 }

/** One save of one aggregate: one transaction that reads as a table of contents.
 *  @throws AppError `invalid`, `forbidden`, `not_found`, `conflict`; `stale` when somebody saved in between: nothing is
 *  applied, and what was sent is kept as a revision of kind `conflict` */
export async function saveAggregate<T>(
  noun: Aggregate<T>,
  member: Member<'draft.write'>,
  sent: unknown,
  at: Date,
): Promise<Saved> {
  const save = parsed(noun, sent)
  const outcome = await desk().$transaction(async (tx) => {
    const known = await savedBefore(tx, save)
    if (known) return known
    const version = await noun.lock(tx, save.id)
    if (version === null && save.version > 0) throw new AppError('not_found')
    await noun.check(tx, member, save)
    if ((version ?? 0) !== save.version) return secondComer(tx, noun, member, save, at)
    const change = {
      id: save.id,
      version: save.version + 1,
      isNew: version === null,
      value: save.value,
      member,
      at,
    }
    await noun.write(tx, change)
    await record(tx, noun, change, save)
    return { id: save.id, version: change.version, at: at.toISOString() }
  }, PATIENCE)
  if (outcome instanceof AppError) throw outcome
  return outcome
}

/** Paths of issues are the form's own: without the envelope. */
function parsed<T>(noun: Aggregate<T>, sent: unknown): Save<T> {
  try {
    return checked(saveOf(noun.schema), sent)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const issues = error.issues.map((i) => ({ ...i, path: i.path.replace(/^value\.?/, '') }))
    throw new AppError('invalid', { issues })
  }
}

/** A save whose answer was lost is sent again: it is answered again, not applied again. */
async function savedBefore(tx: Db, { saveId, id }: Save<unknown>): Promise<Saved | null> {
  const known = await tx.revision.findUnique({ where: { saveId } })
  if (!known || known.subjectId !== id || known.kind === 'conflict') return null
  return { id, version: known.version, at: known.createdAt.toISOString() }
}

/** Somebody saved in between. Returned, not thrown: the conflict revision must be committed. */
async function secondComer<T>(
  tx: Db,
  noun: Aggregate<T>,
  member: Member<'draft.write'>,
  save: Save<T>,
  at: Date,
): Promise<Saved | AppError> {
  const stored = await noun.read(tx, save.id)
  const last = await tx.revision.findFirst({
    where: { subjectId: save.id, kind: { not: 'conflict' } },
    orderBy: { version: 'desc' },
    include: { member: { select: { name: true } } },
  })
  const lastAt = last?.createdAt.toISOString() ?? at.toISOString()
  if (stored !== null && same(stored as Json, save.value as Json))
    return { id: save.id, version: last?.version ?? 1, at: lastAt }
  await tx.revision.createMany({
    data: [revisionOf(noun, save, member.id, save.version, 'conflict', at)],
    skipDuplicates: true,
  })
  return new AppError('stale', {
    detail: {
      version: last?.version ?? 1,
      by: last?.member.name ?? '',
      at: lastAt,
      stored,
      conflicts: await conflictsOf(tx, save, stored),
    },
  })
}

/** Paths that both sides changed since the version that this save began from. */
async function conflictsOf<T>(tx: Db, save: Save<T>, stored: T | null): Promise<string[]> {
  const base = await tx.revision.findFirst({
    where: { subjectId: save.id, version: save.version, kind: { not: 'conflict' } },
    select: { snapshot: true },
  })
  if (!base) return []
  return merge(base.snapshot as Json, save.value as Json, stored as Json).conflicts.map((c) => c.path)
}

async function record<T>(tx: Db, noun: Aggregate<T>, change: Change<T>, save: Save<T>): Promise<void> {
  await tx.revision.create({
    data: revisionOf(noun, save, change.member.id, change.version, 'named', change.at),
  })
}

const revisionOf = <T>(
  noun: Aggregate<T>,
  { id, saveId, reason, value }: Save<T>,
  memberId: string,
  version: number,
  kind: 'named' | 'conflict',
  at: Date,
): Prisma.RevisionCreateManyInput => ({
  aggregate: noun.name,
  subjectId: id,
  version,
  kind,
  reason,
  snapshot: value as Prisma.InputJsonValue,
  saveId,
  memberId,
  createdAt: at,
})
