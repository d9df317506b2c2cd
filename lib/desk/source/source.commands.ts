import type { Member } from '#lib/domain/permissions.ts'
import type { Db, Prisma } from '#lib/platform/db/desk-client.ts'
import { unknownReferences } from '../revision/references.queries.ts'
import { refuseInvalid } from '../revision/refuse.ts'
import {
  saveAggregate,
  type Aggregate,
  type Change,
  type Saved,
} from '../revision/save-aggregate.commands.ts'
import { canonicalUrl } from './canonical-url.ts'
import { cslOf } from './csl.ts'
import { readSource } from './source.queries.ts'
import { SourceInput } from './source.schema.ts'

/** Saves a source. @throws AppError as {@link saveAggregate} */
export const saveSource = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(sourceAggregate, member, save, at)

const sourceAggregate: Aggregate<SourceInput> = {
  name: 'source',
  schema: SourceInput,
  lock: async (tx, id) => {
    const rows = await tx.$queryRaw<
      { version: number }[]
    >`SELECT version FROM source WHERE id = ${id}::uuid FOR UPDATE`
    return rows[0]?.version ?? null
  },
  read: readSource,
  check: async (tx, _, { id, value: { originId } }) => {
    if (originId === id) refuseInvalid([{ path: 'originId', code: 'origin.itself' }])
    refuseInvalid(await unknownReferences(tx, 'source', originId ? [{ path: 'originId', id: originId }] : []))
  },
  write,
}

async function write(tx: Db, { id, version, isNew, value, at }: Change<SourceInput>): Promise<void> {
  const { type, tier, title, titleExact, publisher, publishedAt, language, url, originId, note } = value
  const row = { type, tier, title, titleExact, publisher, publishedAt, language, url, originId, note }
  const data = {
    ...row,
    canonicalUrl: canonicalUrl(url),
    csl: cslOf(value) as Prisma.InputJsonObject,
    version,
    updatedAt: at,
  }
  if (isNew) await tx.source.create({ data: { id, ...data } })
  else await tx.source.update({ where: { id }, data })
}
