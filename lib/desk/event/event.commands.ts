import { sortKey } from '#lib/domain/dates.ts'
import type { Issue } from '#lib/domain/errors.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import type { Db, Prisma } from '#lib/platform/db/desk-client.ts'
import { claimReferences, settleClaims } from '../claim/claim-checks.queries.ts'
import { writeClaims } from '../claim/claim.commands.ts'
import type { Aggregate, Change, Request, Saved } from '../revision/aggregate.ts'
import { referenceIssues, type Reference } from '../revision/references.queries.ts'
import { saveAggregate } from '../revision/save-aggregate.commands.ts'
import { readEvent } from './event.queries.ts'
import { EventInput } from './event.schema.ts'

/** Saves an event with its participants, claims, verdicts and citations.
 *  @throws AppError as {@link saveAggregate} */
export const saveEvent = (member: Member<'draft.write'>, save: unknown, at = new Date()): Promise<Saved> =>
  saveAggregate(eventAggregate, member, save, at)

const eventAggregate: Aggregate<EventInput> = {
  name: 'event',
  table: 'timeline_event',
  schema: EventInput,
  read: readEvent,
  settle,
  write,
}

async function settle(tx: Db, request: Request<EventInput>): Promise<EventInput> {
  const { id, value } = request
  const references = [...value.participants.map(participant), ...claimReferences(value.claims)]
  const issues = [...deadMarks(value), ...(await referenceIssues(tx, id, references))]
  return { ...value, claims: await settleClaims(tx, value.claims, request, issues) }
}

const participant = ({ actorId }: { actorId: string }, n: number): Reference => ({
  kind: 'actor',
  id: actorId,
  path: `participants.${n}.actorId`,
})

/** An event's text marks its own claims alone. */
function deadMarks({ body, claims }: EventInput): Issue[] {
  const own = new Set(claims.map((claim) => claim.id))
  const dead = [...claimsIn(body)].filter((id) => !own.has(id))
  return dead.map((claimId) => ({ path: 'body', code: 'prose.dead_mark', claimId }))
}

async function write(tx: Db, change: Change<EventInput>): Promise<void> {
  const { id, version, isNew, value, member, at } = change
  const row = { ...rowOf(value), version, updatedAt: at }
  if (isNew) await tx.timelineEvent.create({ data: { id, ...row, createdById: member.id, createdAt: at } })
  else await tx.timelineEvent.update({ where: { id }, data: row })
  await tx.participation.deleteMany({ where: { eventId: id } })
  await tx.participation.createMany({
    data: value.participants.map((p, position) => ({ eventId: id, ...p, position })),
  })
  await writeClaims(tx, { eventId: id }, value.claims, change)
}

const rowOf = ({ participants: _, claims: _c, body, ...row }: EventInput) => ({
  ...row,
  body: body as unknown as Prisma.InputJsonValue,
  sortKey: BigInt(sortKey(row.sortAt ?? row.occurredAt, row.zone)),
})
