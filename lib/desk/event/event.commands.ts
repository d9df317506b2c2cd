import { sortKey } from '#lib/domain/dates.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import type { Db, Prisma } from '#lib/platform/db/desk-client.ts'
import { claimIssues } from '../claim/claim-checks.queries.ts'
import { writeClaims } from '../claim/claim.commands.ts'
import { unknownReferences } from '../revision/references.queries.ts'
import { refuseInvalid } from '../revision/refuse.ts'
import {
  saveAggregate,
  type Aggregate,
  type Change,
  type Saved,
} from '../revision/save-aggregate.commands.ts'
import { readEvent } from './event.queries.ts'
import { EventInput } from './event.schema.ts'

/** Saves an event with its participants, claims, verdicts and citations.
 *  @throws AppError as {@link saveAggregate} */
export const saveEvent = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(eventAggregate(at), member, save, at)

const eventAggregate = (at: Date): Aggregate<EventInput> => ({
  name: 'event',
  schema: EventInput,
  lock,
  read: readEvent,
  check: async (tx, _, { id, value }) => {
    refuseInvalid([
      ...deadMarks(value),
      ...(await unknownReferences(
        tx,
        'actor',
        value.participants.map((p, n) => ({ path: `participants.${n}.actorId`, id: p.actorId })),
      )),
      ...(await claimIssues(tx, { eventId: id }, value.claims, at)),
    ])
  },
  write,
})

async function lock(tx: Db, id: string): Promise<number | null> {
  const rows = await tx.$queryRaw<
    { version: number }[]
  >`SELECT version FROM timeline_event WHERE id = ${id}::uuid FOR UPDATE`
  return rows[0]?.version ?? null
}

async function write(tx: Db, { id, version, isNew, value, member, at }: Change<EventInput>): Promise<void> {
  const row = { ...rowOf(value), version, updatedAt: at }
  if (isNew) await tx.timelineEvent.create({ data: { id, ...row, createdById: member.id, createdAt: at } })
  else await tx.timelineEvent.update({ where: { id }, data: row })
  await tx.participation.deleteMany({ where: { eventId: id } })
  await tx.participation.createMany({
    data: value.participants.map((p, position) => ({ eventId: id, ...p, position })),
  })
  await writeClaims(tx, { eventId: id }, value.claims, member, at)
}

const rowOf = ({ occurredAt, clockApproximate, zone, place, sortAt, title, body, knownAt }: EventInput) => ({
  occurredAt,
  clockApproximate,
  zone,
  place,
  sortAt,
  title,
  body: body as unknown as Prisma.InputJsonValue,
  knownAt,
  sortKey: BigInt(sortKey(sortAt ?? occurredAt, zone)),
})

const deadMarks = ({ body, claims }: EventInput) => {
  const own = new Set(claims.map((c) => c.id))
  return [...claimsIn(body)].some((id) => !own.has(id)) ? [{ path: 'body', code: 'prose.dead_mark' }] : []
}
