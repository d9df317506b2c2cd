import { AppError } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Aggregate, Request, Saved } from './aggregate.ts'
import { onceMore } from './collision.ts'
import { parseSave } from './parse-save.ts'
import { keepSnapshot, knownSave } from './revision.commands.ts'
import { setAside } from './stale-save.commands.ts'

const PATIENCE = { maxWait: 10_000, timeout: 30_000 }

/** One save of one aggregate, in one transaction. A save that was sent twice is answered twice and applied once.
 *  @throws AppError `invalid`, `forbidden`, `not_found`, `conflict`; `stale` when somebody saved in between: nothing is
 *  applied, and what was sent is kept as a revision of kind `conflict` */
export async function saveAggregate<T>(
  noun: Aggregate<T>,
  member: Member<'draft.write'>,
  sent: unknown,
  at: Date,
): Promise<Saved> {
  const request = { ...parseSave(noun.schema, sent), member, at }
  const outcome = await onceMore(() => desk().$transaction((tx) => attempt(tx, noun, request), PATIENCE))
  if (outcome instanceof AppError) throw outcome
  return outcome
}

/** A stale save is returned, not thrown: what it sets aside must be committed. */
async function attempt<T>(tx: Db, noun: Aggregate<T>, request: Request<T>): Promise<Saved | AppError> {
  const stored = await lock(tx, noun.table, request.id)
  await noun.guard?.(tx, request)
  const known = await knownSave(tx, request)
  if (known && known.kind !== 'conflict') return savedAs(request.id, known.version, known.createdAt)
  if (stored === null && request.version > 0) throw new AppError('not_found')
  if (stored !== null && stored !== request.version) return setAside(tx, noun, request, known !== null)
  const value = await noun.settle(tx, request)
  const change = { ...request, value, version: request.version + 1, isNew: stored === null }
  await noun.write(tx, change)
  await keepSnapshot(tx, noun.name, change, 'named')
  return savedAs(change.id, change.version, change.at)
}

/** Waits for whoever is saving or publishing it, not for those who point to it. @returns its version, null without a row */
async function lock(tx: Db, table: Aggregate<never>['table'], id: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return rows[0]?.version ?? null
}

const savedAs = (id: string, version: number, at: Date): Saved => ({ id, version, at: at.toISOString() })
