import type { Edition, EditionClaim, EditionEvent } from '#lib/domain/edition.schema.ts'
import { mentionedIn } from '#lib/domain/restricted.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { demoEdition, seedId } from './demo-edition.ts'

/** A chronology of many events, made of the demonstration's: each with its own ids and with its words in another order,
 *  so that it is as long to read and to compress as one that somebody wrote. Always the same.
 *  @param size number of events; each keeps its claims, and each claim its citations */
export function longEdition(size = 1000): Edition {
  const edition = demoEdition()
  const random = numbers(42)
  const copies = Array.from({ length: size }, (_, n) => copyOf(edition, n, random))
  const events = copies.map(({ event }) => event)
  const claims = copies.flatMap((copy) => copy.claims)
  const timeline = edition.blocks.find((block) => block.kind === 'timeline')!
  const blocks = [
    ...edition.blocks.filter((block) => block.kind !== 'timeline').slice(0, 1),
    {
      ...timeline,
      grouping: 'day' as const,
      heading: 'La suite des jours',
      eventIds: events.map(({ id }) => id),
    },
  ]
  const mentioned = mentionedIn(edition, events, claims)
  return { ...edition, slug: 'longue-chronologie', blocks, events, claims, ...mentioned }
}

function copyOf(edition: Edition, n: number, random: () => number) {
  const model = edition.events[n % edition.events.length]!
  const own = edition.claims.filter((claim) => claim.eventId === model.id)
  const ids = new Map(own.map((claim) => [claim.id, seedId(`${claim.id}/${n}`)]))
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(n / 2))).toISOString().slice(0, 10)
  const event: EditionEvent = {
    ...model,
    id: seedId(`${model.id}/${n}`),
    occurredAt: day,
    sortKey: Date.parse(day),
    title: model.title && shuffled(model.title, random),
    body: renamed(model.body, ids, random),
    isKey: model.isKey && n < 200,
    aliases: [],
  }
  return { event, claims: own.map((claim) => ownClaim(claim, event.id, ids, random)) }
}

/** Numbers between 0 and 1, the same at each run. Source: mulberry32 */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffled(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ')
}

function renamed(node: ProseNode, ids: Map<string, string>, random: () => number): ProseNode {
  return {
    ...node,
    ...(node.text && { text: shuffled(node.text, random) }),
    ...(node.marks && {
      marks: node.marks.map((mark) =>
        mark.type === 'claim' ? { ...mark, attrs: { id: ids.get(mark.attrs.id) ?? mark.attrs.id } } : mark,
      ),
    }),
    ...(node.content && { content: node.content.map((child) => renamed(child, ids, random)) }),
  }
}

const ownClaim = (
  claim: EditionClaim,
  eventId: string,
  ids: Map<string, string>,
  random: () => number,
): EditionClaim => ({
  ...claim,
  id: ids.get(claim.id) ?? claim.id,
  eventId,
  contradictsId: claim.contradictsId && (ids.get(claim.contradictsId) ?? null),
  statement: shuffled(claim.statement, random),
  assessments: claim.assessments.map((one) => ({ ...one, reason: shuffled(one.reason, random) })),
  citations: claim.citations.map((one) => ({
    ...one,
    quotation: one.quotation && shuffled(one.quotation, random),
    translation: one.translation && shuffled(one.translation, random),
  })),
})
