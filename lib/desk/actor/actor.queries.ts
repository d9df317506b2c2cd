import type { Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findAggregate, type Found } from '../library/find.queries.ts'
import type { ActorRow, ListParams, Page, PickerItem } from '../library/library.schema.ts'
import { eventCount } from '../library/library.words.ts'
import { holds, instant, listOf, PICKED } from '../library/list.queries.ts'
import { usesOfActor } from './actor-uses.queries.ts'
import type { ActorInput } from './actor.schema.ts'

/** One actor, and the events that it takes part in. */
export const findActor = (_: Member<'desk.read'>, id: string): Promise<Found<ActorInput> | null> =>
  findAggregate('actor', id, readActor, (tx) => usesOfActor(tx, id))

/** The stored value, in the shape that a save has. */
export async function readActor(tx: Db, id: string): Promise<ActorInput | null> {
  return tx.actor.findUnique({
    where: { id },
    select: { kind: true, name: true, slug: true, aliases: true, description: true, wikidataId: true },
  })
}

/** Actors by name or other spelling, in the order of the alphabet. One query. */
export const listActors = (_: Member<'desk.read'>, { q, page }: ListParams): Promise<Page<ActorRow>> =>
  listOf({ hits: hits(q, BY_NAME), rows: ROWS, page })

/** Actors for a picker: who it is, how often it takes part; the most frequent first. */
export async function pickActors(_: Member<'desk.read'>, q: string): Promise<PickerItem[]> {
  const { rows } = await listOf<ActorRow>({ hits: hits(q, MOST_FREQUENT), rows: ROWS, size: PICKED })
  return rows.map(({ id, name, description, events }) => ({
    id,
    label: name,
    detail: [...(description ? [description] : []), eventCount(events)],
  }))
}

const EVENTS = Prisma.sql`(SELECT count(*) FROM participation p WHERE p.actor_id = k.id)`
const BY_NAME = Prisma.sql`fold(k.name), k.id`
const MOST_FREQUENT = Prisma.sql`${EVENTS} DESC, fold(k.name), k.id`

const hits = (q: string, order: Prisma.Sql) => Prisma.sql`
  SELECT k.id, row_number() OVER (ORDER BY ${order}) AS n FROM actor k
  WHERE k.merged_into_id IS NULL AND ${holds(Prisma.sql`k.name || ' ' || array_to_string(k.aliases, ' ')`, q)}`

const ROWS = Prisma.sql`
  SELECT hit.n, k.id, k.name, k.kind, k.description, ${instant('k.updated_at')} AS "updatedAt", ${EVENTS} AS events
  FROM hit JOIN actor k ON k.id = hit.id`
