import { AppError } from '#lib/domain/errors.ts'
import { same, type Json } from '#lib/domain/json-values.ts'
import { merge } from '#lib/domain/merge.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import type { Aggregate, Request, Saved } from './aggregate.ts'
import { keepSnapshot } from './revision.commands.ts'

/** What becomes of a save when somebody saved in between: nothing, where it says what is stored already; else it is
 *  kept whole as a revision of kind `conflict`, so that it does not rest on the writer's device.
 *  @param isKept it was sent before, and has its revision */
export async function setAside<T>(
  tx: Db,
  noun: Aggregate<T>,
  request: Request<T>,
  isKept: boolean,
): Promise<Saved | AppError> {
  const stored = await noun.read(tx, request.id)
  const { by, ...last } = await lastSave(tx, request.id)
  if (same(stored as Json, request.value as Json)) return { id: request.id, ...last }
  if (!isKept) await keepSnapshot(tx, noun.name, request, 'conflict')
  const conflicts = await conflictsOf(tx, request, stored)
  return new AppError('stale', { detail: { by, ...last, stored, conflicts } })
}

async function lastSave(tx: Db, subjectId: string): Promise<{ version: number; by: string; at: string }> {
  const { version, createdAt, member } = await tx.revision.findFirstOrThrow({
    where: { subjectId, kind: { not: 'conflict' } },
    orderBy: { version: 'desc' },
    select: { version: true, createdAt: true, member: { select: { name: true, email: true } } },
  })
  return { version, by: member.name ?? member.email, at: createdAt.toISOString() }
}

/** Paths that both sides changed since the version that this save began from; of one that began from nothing, all that
 *  differ. */
async function conflictsOf<T>(
  tx: Db,
  { id, version, value }: Request<T>,
  stored: T | null,
): Promise<string[]> {
  const base = await tx.revision.findFirst({
    where: { subjectId: id, version, kind: { not: 'conflict' } },
    select: { snapshot: true },
  })
  const { conflicts } = merge((base?.snapshot ?? {}) as Json, value as Json, stored as Json)
  return conflicts.map((conflict) => conflict.path)
}
