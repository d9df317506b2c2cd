import { desk } from '#lib/platform/db/desk-client.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'
import type { Member } from '#lib/domain/permissions.ts'
import type { PickerItem } from './library.schema.ts'
import { claimCount } from './library.words.ts'

type Reader = Member<'desk.read'>
const among = (ids: string[]) => ({ id: { in: [...new Set(ids)] } })

// Names of what a form points to by id: one query a kind, in no order; what is not there is left out.

export async function actorLabels(_: Reader, ids: string[]): Promise<PickerItem[]> {
  if (ids.length === 0) return []
  const actors = await desk().actor.findMany({
    where: among(ids),
    select: { id: true, name: true, description: true },
  })
  return actors.map((a) => ({ id: a.id, label: a.name, detail: a.description ? [a.description] : [] }))
}

export async function eventLabels(_: Reader, ids: string[]): Promise<PickerItem[]> {
  if (ids.length === 0) return []
  const events = await desk().timelineEvent.findMany({
    where: among(ids),
    select: {
      id: true,
      title: true,
      occurredAt: true,
      clockApproximate: true,
      _count: { select: { claims: true } },
    },
  })
  return events.map((e) => ({
    id: e.id,
    label: e.title ?? whenWords(e),
    detail: [whenWords(e), claimCount(e._count.claims)],
  }))
}

export async function articleLabels(_: Reader, ids: string[]): Promise<PickerItem[]> {
  if (ids.length === 0) return []
  const articles = await desk().article.findMany({
    where: among(ids),
    select: { id: true, headline: true, slug: true },
  })
  return articles.map((a) => ({ id: a.id, label: a.headline || a.slug, detail: [`/articles/${a.slug}`] }))
}

/** Claims of other homes that a text marks: their statement, and the event they belong to. */
export async function claimLabels(_: Reader, ids: string[]): Promise<PickerItem[]> {
  if (ids.length === 0) return []
  const claims = await desk().claim.findMany({
    where: among(ids),
    select: { id: true, statement: true, event: { select: { title: true } } },
  })
  return claims.map((c) => ({ id: c.id, label: c.statement, detail: c.event?.title ? [c.event.title] : [] }))
}

export function whenWords({
  occurredAt,
  clockApproximate,
}: {
  occurredAt: string
  clockApproximate: boolean
}): string {
  const date = parse(occurredAt)
  return isIssue(date) ? occurredAt : dateWords(date, { clockApproximate })
}
