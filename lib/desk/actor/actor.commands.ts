import type { Member } from '#lib/domain/permissions.ts'
import { refuseTaken } from '../revision/refuse.ts'
import { saveAggregate, type Aggregate, type Saved } from '../revision/save-aggregate.commands.ts'
import { slugIssue } from '../revision/slugs.queries.ts'
import { readActor } from './actor.queries.ts'
import { ActorInput } from './actor.schema.ts'

/** Saves an actor. @throws AppError as {@link saveAggregate} */
export const saveActor = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(actorAggregate, member, save, at)

const actorAggregate: Aggregate<ActorInput> = {
  name: 'actor',
  schema: ActorInput,
  lock: async (tx, id) => {
    const rows = await tx.$queryRaw<
      { version: number }[]
    >`SELECT version FROM actor WHERE id = ${id}::uuid FOR UPDATE`
    return rows[0]?.version ?? null
  },
  read: readActor,
  check: async (tx, _, { id, value: { slug, wikidataId } }) => {
    const taken = await tx.actor.findUnique({ where: { slug }, select: { id: true } })
    refuseTaken(await slugIssue(tx, taken, `/acteurs/${slug}`, id))
    const same = wikidataId
      ? await tx.actor.findUnique({ where: { wikidataId }, select: { id: true } })
      : null
    refuseTaken(same && same.id !== id ? { path: 'wikidataId', code: 'wikidata.taken' } : null)
  },
  write: async (tx, { id, version, isNew, value, at }) => {
    const data = { ...value, version, updatedAt: at }
    if (isNew) await tx.actor.create({ data: { id, ...data } })
    else await tx.actor.update({ where: { id }, data })
  },
}
