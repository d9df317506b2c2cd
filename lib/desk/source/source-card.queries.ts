import { desk, type Prisma } from '#lib/platform/db/desk-client.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { holds, PICKED } from '../library/list.queries.ts'
import type { SourceCard } from './source-card.schema.ts'
import { SOURCE_TEXT } from './source.queries.ts'

const SELECT = {
  id: true,
  title: true,
  titleExact: true,
  publisher: true,
  publishedAt: true,
  language: true,
  tier: true,
  url: true,
  originId: true,
  _count: { select: { citations: true } },
} satisfies Prisma.SourceSelect

/** The cards of the sources that a form cites. @returns in no order; an id that is not there is left out */
export async function sourceCards(_: Member<'desk.read'>, ids: string[]): Promise<SourceCard[]> {
  if (ids.length === 0) return []
  const found = await desk().source.findMany({ where: { id: { in: [...new Set(ids)] } }, select: SELECT })
  return found.map(cardOf)
}

/** Sources whose title, publisher or address holds the words, the most cited first; without words, the last ones changed. */
export async function pickSourceCards(member: Member<'desk.read'>, words: string): Promise<SourceCard[]> {
  const rows = words.trim()
    ? await desk().$queryRaw<{ id: string }[]>`
        SELECT s.id FROM source s WHERE s.merged_into_id IS NULL AND ${holds(SOURCE_TEXT, words)}
        ORDER BY (SELECT count(*) FROM citation x WHERE x.source_id = s.id) DESC, s.id LIMIT ${PICKED}`
    : await desk().$queryRaw<{ id: string }[]>`
        SELECT id FROM source WHERE merged_into_id IS NULL ORDER BY updated_at DESC, id LIMIT ${PICKED}`
  const order = new Map(rows.map((row, n) => [row.id, n]))
  const cards = await sourceCards(member, [...order.keys()])
  return cards.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

const cardOf = ({ _count, ...card }: Prisma.SourceGetPayload<{ select: typeof SELECT }>): SourceCard => ({
  ...card,
  citations: _count.citations,
})
