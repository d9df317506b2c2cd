import type { BlockInput } from '#lib/desk/article/article.schema.ts'
import type { Knowledge } from './as-of-edition.ts'
import type { DemoArticle, DemoBlock, DemoEdition, Demonstration } from './data.ts'
import { asKnown, claimsOf, docOf, hasItsThread, paragraphNode, textNodes } from './fragments.ts'
import { demoId } from './ids.ts'
import { listOf } from './tables.ts'

type Is<T extends DemoBlock['type']> = Extract<DemoBlock, { type: T }>

/** The blocks of an article that an edition had, with the words and events it had. */
export function blocksOf(
  data: Demonstration,
  article: DemoArticle,
  edition: DemoEdition,
  knowledge: Knowledge,
): BlockInput[] {
  const isLast = edition === article.editions.at(-1)
  return article.blocks.flatMap((block): BlockInput[] => {
    const base = { id: demoId('block', `${article.id}/${block.id}`), heading: block.heading ?? null }
    switch (block.type) {
      case 'text':
        return text(base, block, knowledge)
      case 'callout':
        return isLast || isTimely(block, knowledge) ? [callout(base, block)] : []
      case 'quote':
        return knowledge.isKnown(block.claim) ? [quote(data, base, block)] : []
      case 'timeline':
        return timeline(data, base, block, edition)
    }
  })
}
type Base = Pick<BlockInput, 'id' | 'heading'>

function text(base: Base, { paragraphs }: Is<'text'>, { isKnown }: Knowledge): BlockInput[] {
  const kept = paragraphs.filter((p) => hasItsThread(p, isKnown)).map((p) => asKnown(p, isKnown))
  const body = docOf(kept.filter((p) => p.length > 0).map(paragraphNode))
  return body.content?.length ? [{ ...base, kind: 'text', body }] : []
}

/** An earlier edition has a callout when every claim in it could be made by then: one without claims is dated by
 *  nothing, and may speak of what came later. */
function isTimely({ paragraphs, table }: Is<'callout'>, { isKnown }: Knowledge): boolean {
  const claims = claimsOf([...paragraphs, ...(table?.fragments?.flat() ?? [])])
  return claims.length > 0 && claims.every(isKnown)
}

const callout = (base: Base, { paragraphs, table }: Is<'callout'>): BlockInput => ({
  ...base,
  kind: 'callout',
  body: docOf([...paragraphs.map(paragraphNode), ...(table ? [listOf(table)] : [])]),
})

function quote({ actors, sources }: Demonstration, base: Base, block: Is<'quote'>): BlockInput {
  const voice = actors.find((actor) => actor.id === block.attributedTo.id)
  const publisher = sources.find((source) => source.id === block.source)?.publisher
  const body = docOf([
    { type: 'paragraph', content: textNodes([{ text: block.translation, claim: block.claim }]) },
  ])
  const attribution = `${voice?.name ?? ''} (${publisher ?? ''}). En anglais\u00a0: “${block.text}”. Traduction de la rédaction.`
  return { ...base, kind: 'quote', body, attribution }
}

function timeline(
  { events }: Demonstration,
  base: Base,
  block: Is<'timeline'>,
  edition: DemoEdition,
): BlockInput[] {
  const placed = block.events.flatMap((id) => events.find((event) => event.id === id) ?? [])
  const entries = placed
    .filter((event) => edition.events.includes(event.id))
    .map((event) => ({ eventId: demoId('event', event.id), isKey: event.keyEvent }))
  const zone = commonest(placed.map((event) => event.zone))
  return entries.length > 0 ? [{ ...base, kind: 'timeline', grouping: block.grouping, zone, entries }] : []
}

/** A timeline counts the days of where most of it happened. */
function commonest(zones: string[]): string {
  const count = (zone: string) => zones.filter((other) => other === zone).length
  return zones.reduce((most, zone) => (count(zone) > count(most) ? zone : most), zones[0] ?? 'Europe/Paris')
}
