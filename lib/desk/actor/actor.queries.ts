import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { whenWords } from '../library/labels.queries.ts'
import type { ActorRow, ListParams, Page, PickerItem, UsedIn } from '../library/library.schema.ts'
import { like, offsetOf, PAGE_SIZE, pageOf } from '../library/paging.ts'
import type { ActorInput } from './actor.schema.ts'

export interface FoundActor {
  id: string
  version: number
  value: ActorInput
  updatedAt: string
  usedIn: UsedIn[]
}

/** One actor, and the events it takes part in. */
export async function findActor(_: Member<'desk.read'>, id: string): Promise<FoundActor | null> {
  const row = await desk().actor.findUnique({ where: { id }, select: { version: true, updatedAt: true } })
  const value = row && (await readActor(desk(), id))
  if (!value) return null
  return {
    id,
    version: row.version,
    value,
    updatedAt: row.updatedAt.toISOString(),
    usedIn: await eventsOf(id),
  }
}

/** The stored value, in the shape that a save has. */
export async function readActor(tx: Db, id: string): Promise<ActorInput | null> {
  return tx.actor.findUnique({
    where: { id },
    select: { kind: true, name: true, slug: true, aliases: true, description: true, wikidataId: true },
  })
}

const SHOWN = 200

async function eventsOf(actorId: string): Promise<UsedIn[]> {
  const parts = await desk().participation.findMany({
    where: { actorId },
    take: SHOWN,
    orderBy: { event: { sortKey: 'asc' } },
    select: {
      role: true,
      event: { select: { id: true, title: true, occurredAt: true, clockApproximate: true } },
    },
  })
  return parts.map(({ role, event }) => ({
    id: event.id,
    label: event.title ?? whenWords(event),
    detail: [whenWords(event), role].filter(Boolean).join(' · '),
    href: `/bureau/evenements/${event.id}`,
  }))
}

interface Row extends Omit<ActorRow, 'updatedAt'> {
  updatedAt: Date
}

/** Actors by name or other spelling, in the order of the alphabet. One query. */
export async function listActors(_: Member<'desk.read'>, params: ListParams): Promise<Page<ActorRow>> {
  const rows = await desk().$queryRaw<(Row & { total: number })[]>`
    SELECT a.id, a.name, a.kind, a.description, a.updated_at AS "updatedAt",
      (SELECT count(*)::int FROM participation p WHERE p.actor_id = a.id) AS events, count(*) OVER ()::int AS total
    FROM actor a
    WHERE a.merged_into_id IS NULL
      AND (${params.q} = '' OR fold(a.name) LIKE ${like(params.q)}::text OR fold(array_to_string(a.aliases, ' ')) LIKE ${like(params.q)}::text)
    ORDER BY fold(a.name), a.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params)}`
  return pageOf<Row, ActorRow>(rows, params, ({ updatedAt, ...row }) => ({
    ...row,
    updatedAt: updatedAt.toISOString(),
  }))
}

const FOUND = 20

/** Actors for a picker: name, who it is, how often it takes part. */
export async function pickActors(member: Member<'desk.read'>, words: string): Promise<PickerItem[]> {
  const { rows } = await listActors(member, { q: words.trim(), page: 1 })
  return rows.slice(0, FOUND).map(({ id, name, description, events }) => ({
    id,
    label: name,
    detail: [description ?? '', events === 1 ? '1 événement' : `${events} événements`].filter(Boolean),
  }))
}
