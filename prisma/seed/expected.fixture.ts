import type { Edition } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'
import {
  readDemonstration,
  type DemoArticle,
  type DemoBlock,
  type DemoClaim,
  type Paragraph,
} from './data.ts'
import { demoId } from './ids.ts'
import { verdictAt } from './moments.ts'

// What the data say that an article's last edition holds, and what an edition holds, in the same form.

export const data = readDemonstration()

export function named<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((item) => item.id === id)
  if (!found) throw new Error(`no ${id} in the data`)
  return found
}
export const byId = <T extends { id: string }>(list: T[]) =>
  [...list].sort((a, b) => a.id.localeCompare(b.id))

const eventsOf = (article: DemoArticle) =>
  article.blocks
    .flatMap((block) => (block.type === 'timeline' ? block.events : []))
    .map((id) => named(data.events, id))

const words = (paragraphs: Paragraph[]) =>
  paragraphs.map((p) => p.map((fragment) => fragment.text).join('') + '\n').join('')

export const expectedEvents = (article: DemoArticle) =>
  eventsOf(article).map((event) => ({
    id: demoId('event', event.id),
    isKey: event.keyEvent,
    clockApproximate: event.clockApproximate ?? false,
    day: event.when.slice(0, 10),
    participants: event.participants.map((p) => [demoId('actor', p.actor), p.role]),
    title: event.title,
    text: words(event.prose),
  }))
export const frozenEvents = (edition: Edition) =>
  edition.events.map(({ id, isKey, clockApproximate, occurredAt, participants, title, body }) => ({
    ...{ id, isKey, clockApproximate, day: occurredAt.slice(0, 10), title, text: proseText(body) },
    participants: participants.map((p) => [p.actorId, p.role]),
  }))

/** Claims of its events, its own, and those of other events that its texts take up. */
function claimsOf(article: DemoArticle): DemoClaim[] {
  const claims = [...data.events, ...data.articles].flatMap((home) => home.claims)
  const marked = article.blocks.flatMap(marksOf).map((id) => named(claims, id))
  return [...new Set([...eventsOf(article).flatMap((event) => event.claims), ...article.claims, ...marked])]
}
function marksOf(block: DemoBlock): string[] {
  if (block.type === 'quote') return [block.claim]
  if (block.type === 'timeline') return []
  const cells = 'table' in block ? (block.table?.fragments?.flat(2) ?? []) : []
  return [...block.paragraphs.flat(), ...cells].flatMap((fragment) => fragment.claim ?? [])
}

export const expectedClaims = (article: DemoArticle) =>
  claimsOf(article).map((claim) => ({
    id: demoId('claim', claim.id),
    statement: claim.text,
    voice: claim.attributedTo.kind,
    assessments: claim.assessments.map(({ status, reason, at }) => ({
      ...{ status, reason, effectiveAt: verdictAt(at) },
    })),
    citations: claim.citations.map(({ source, ...rest }) => ({
      ...{ sourceId: demoId('source', source), ...rest, archiveUrl: null },
    })),
  }))
export const frozenClaims = (edition: Edition) =>
  edition.claims.map(({ id, statement, voice, assessments, citations }) => ({
    ...{ id, statement, voice: voice.kind, assessments, citations },
  }))

export function expectedSources(article: DemoArticle) {
  const cited = new Set(claimsOf(article).flatMap((claim) => claim.citations.map((c) => c.source)))
  return [...cited].map((id) => {
    const { title, titleExact, publisher, published, url, primary } = named(data.sources, id)
    const tier = primary ? 'primary' : 'secondary'
    return { id: demoId('source', id), title, titleExact, publisher, publishedAt: published, url, tier }
  })
}
export const frozenSources = (edition: Edition) =>
  edition.sources.map(({ id, title, titleExact, publisher, publishedAt, url, tier }) => ({
    ...{ id, title, titleExact, publisher, publishedAt, url, tier },
  }))

/** Of each section and callout, the words before its table. */
export const expectedTexts = (article: DemoArticle) =>
  article.blocks.flatMap((block) => ('paragraphs' in block ? [words(block.paragraphs)] : []))
export const frozenTexts = (edition: Edition) =>
  edition.blocks.flatMap((block) =>
    block.kind === 'text' || block.kind === 'callout' ? [proseText(block.body)] : [],
  )
