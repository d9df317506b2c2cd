import type { Issue } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import type { Db, Prisma } from '#lib/platform/db/desk-client.ts'
import type { Aggregate, Change, Request, Saved } from '../revision/aggregate.ts'
import { referenceIssues } from '../revision/references.queries.ts'
import { refuseInvalid } from '../revision/refuse.ts'
import { saveAggregate } from '../revision/save-aggregate.commands.ts'
import { canonicalUrl } from './canonical-url.ts'
import { cslOf } from './csl.ts'
import { readSource } from './source.queries.ts'
import { SourceInput } from './source.schema.ts'

/** Saves a source.
 *  @throws AppError as {@link saveAggregate} */
export const saveSource = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(sourceAggregate, member, save, at)

const sourceAggregate: Aggregate<SourceInput> = {
  name: 'source',
  table: 'source',
  schema: SourceInput,
  read: readSource,
  settle,
  write,
}

async function settle(tx: Db, { id, value }: Request<SourceInput>): Promise<SourceInput> {
  if (value.originId !== null) refuseInvalid(await originIssues(tx, id, value.originId))
  return value
}

/** Two sources that repeat each other would pass for two origins. */
async function originIssues(tx: Db, id: string, originId: string): Promise<Issue[]> {
  if (originId === id) return [{ path: 'originId', code: 'origin.itself' }]
  const unknown = await referenceIssues(tx, id, [{ kind: 'source', id: originId, path: 'originId' }])
  if (unknown.length > 0) return unknown
  const [found] = await tx.$queryRaw<{ leadsBack: boolean }[]>`
    WITH RECURSIVE line (id) AS (
      SELECT ${originId}::uuid UNION SELECT s.origin_id FROM source s JOIN line USING (id) WHERE s.origin_id IS NOT NULL)
    SELECT EXISTS (SELECT FROM line WHERE id = ${id}::uuid) AS "leadsBack"`
  return found?.leadsBack ? [{ path: 'originId', code: 'origin.circle' }] : []
}

async function write(tx: Db, { id, version, isNew, value, at }: Change<SourceInput>): Promise<void> {
  const { type, tier, title, titleExact, publisher, publishedAt, language, url, originId, note } = value
  const data = {
    ...{ type, tier, title, titleExact, publisher, publishedAt, language, url, originId, note },
    canonicalUrl: canonicalUrl(url),
    csl: cslOf(value) as Prisma.InputJsonObject,
    version,
    updatedAt: at,
  }
  if (isNew) await tx.source.create({ data: { id, ...data } })
  else await tx.source.update({ where: { id }, data })
}
