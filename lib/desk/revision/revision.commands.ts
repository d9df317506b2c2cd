import { AppError } from '#lib/domain/errors.ts'
import type { Db, Prisma } from '#lib/platform/db/desk-client.ts'
import type { RevisionKind } from '#prisma/generated/enums.ts'
import type { Aggregate, Request } from './aggregate.ts'

/** Keeps one save whole, for ever. */
export async function keepSnapshot(
  tx: Db,
  aggregate: Aggregate<never>['name'],
  { id, version, saveId, reason, value, member, at }: Request<unknown>,
  kind: RevisionKind,
): Promise<void> {
  const whose = { aggregate, subjectId: id, memberId: member.id, saveId }
  const snapshot = value as Prisma.InputJsonValue
  await tx.revision.create({ data: { ...whose, version, kind, reason, snapshot, createdAt: at } })
}

/** The revision that this very save has made already, when its answer was lost and it was sent again.
 *  @throws AppError `conflict` when the id of the save is that of another one */
export async function knownSave(tx: Db, { saveId, id, version, member }: Request<unknown>) {
  const known = await tx.revision.findUnique({ where: { saveId }, omit: { snapshot: true } })
  const isAnother = known && (known.subjectId !== id || known.memberId !== member.id)
  // What was set aside may be asked about again; to be saved on a later version, it is a new save.
  if (isAnother || (known?.kind === 'conflict' && known.version !== version))
    throw new AppError('conflict', { issues: [{ path: 'saveId', code: 'save.id_taken' }] })
  return known
}
