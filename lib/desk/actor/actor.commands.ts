import type { Issue } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import type { Aggregate, Change, Request, Saved } from '../revision/aggregate.ts'
import { refuseTaken } from '../revision/refuse.ts'
import { saveAggregate } from '../revision/save-aggregate.commands.ts'
import { slugIssues } from '../revision/slugs.queries.ts'
import { readActor } from './actor.queries.ts'
import { ActorInput } from './actor.schema.ts'

/** Saves an actor.
 *  @throws AppError as {@link saveAggregate} */
export const saveActor = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(actorAggregate, member, save, at)

const actorAggregate: Aggregate<ActorInput> = {
  name: 'actor',
  table: 'actor',
  schema: ActorInput,
  read: readActor,
  settle,
  write,
}

async function settle(tx: Db, { id, value }: Request<ActorInput>): Promise<ActorInput> {
  refuseTaken([...(await slugIssues(tx, 'actor', id, value.slug)), ...(await wikidataIssues(tx, id, value))])
  return value
}

/** One thing of the world, one actor. */
async function wikidataIssues(tx: Db, id: string, { wikidataId }: ActorInput): Promise<Issue[]> {
  if (wikidataId === null) return []
  const other = await tx.actor.findFirst({ where: { wikidataId, id: { not: id } }, select: { id: true } })
  return other ? [{ path: 'wikidataId', code: 'wikidata.taken' }] : []
}

async function write(tx: Db, { id, version, isNew, value, at }: Change<ActorInput>): Promise<void> {
  const data = { ...value, version, updatedAt: at }
  if (isNew) await tx.actor.create({ data: { id, ...data } })
  else await tx.actor.update({ where: { id }, data })
}
