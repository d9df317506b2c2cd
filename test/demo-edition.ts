import { createHash } from 'node:crypto'
import { buildEdition } from '#lib/domain/build-edition.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'
import type { Draft, DraftBlock, DraftClaim, DraftEvent } from '#lib/domain/draft.ts'
import type { Edition, EditionCorrection } from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { knownAtOf } from '#lib/domain/known.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import {
  readSeed,
  type Seed,
  type SeedBlock,
  type SeedClaim,
  type SeedEdition,
  type SeedEvent,
  type SeedProse,
} from './demo-seed.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The id that a seed's name stands for: always the same, shaped as a UUIDv7. */
export function seedId(name: string): string {
  const hex = sha256(name)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The demonstration's articles, by the names of their files in prisma/seed/articles. */
export const DEMO_ARTICLES = [
  'renvoi-retour-sam-altman',
  'openai-2015-2024',
  'gouvernance-openai',
  'logiciel-crm',
  'outils-gestion',
]

/** An article of the demonstration, frozen as its latest edition, without a database.
 *  @param article name of its file in prisma/seed/articles */
export function demoEdition(article = 'renvoi-retour-sam-altman'): Edition {
  const seed = readSeed(article)
  let edition: Edition | null = null
  for (const one of seed.article.editions)
    edition = buildEdition(draftOf(seed, one), edition, publicationOf(one), sha256)
  if (!edition) throw new Error(`${article} has no edition`)
  return edition
}

const instant = (at: string) => new Date(at.length === 10 ? `${at}T12:00Z` : at).toISOString()

const publicationOf = (edition: SeedEdition) => ({
  kind: edition.kind as Edition['kind'],
  note: edition.note,
  at: instant(edition.publishedAt),
  corrections: edition.kind === 'correction' ? correctionsOf(edition) : [],
})

const correctionsOf = ({ changes, gravity }: SeedEdition): EditionCorrection[] =>
  changes.flatMap(({ place, before, after }) => {
    const [kind, id = ''] = place.split(':')
    const anchor = kind === 'event' ? `e-${shortId(seedId(id))}` : null
    return before ? [{ anchor, said: before, now: after, grave: gravity === 'grave' }] : []
  })

function draftOf(seed: Seed, edition: SeedEdition): Draft {
  const { article, publication } = seed
  const shown = new Set(edition.events)
  const past = new Map(edition.overrides.map((override) => [override.event, override]))
  const named = (all: { id: string; slug: string; name: string }[], ids: string[]) =>
    ids
      .flatMap((id) => all.filter((one) => one.id === id))
      .map(({ id, slug, name }) => ({ id: seedId(id), slug, name }))
  return {
    articleId: seedId(article.id),
    version: 1,
    slug: article.slug,
    headline: article.headline,
    standfirst: article.standfirst,
    seoTitle: article.seo.title,
    description: article.seo.description,
    leadPicture: null,
    authors: named(publication.authors, article.authors),
    categories: named(publication.categories, article.categories),
    blocks: article.blocks.map((block) => blockOf(block, seed, shown)),
    events: seed.events.filter((e) => shown.has(e.id)).map((e) => eventOf({ ...e, ...past.get(e.id) })),
    claims: article.claims.map((claim, n) => claimOf(claim, null, n)),
    sources: sourcesOf(seed),
    actors: actorsOf(seed),
    related: article.related.map(({ article: id, reason }) => ({ articleId: seedId(id), reason })),
  }
}

const PARTS: Record<string, [string, string]> = {
  matin: ['06:00', '12:00'],
  'après-midi': ['12:00', '18:00'],
  soir: ['18:00', '23:59'],
  soirée: ['18:00', '23:59'],
}

/** Parts of a day are clock intervals in EDTF. */
function edtfOf({ when, dayPart }: SeedEvent): string {
  if (dayPart === 'nuit') {
    const next = new Date(Date.parse(when) + 86_400_000).toISOString().slice(0, 10)
    return `${when}T21:00/${next}T06:00`
  }
  return dayPart && PARTS[dayPart] ? PARTS[dayPart].map((clock) => `${when}T${clock}`).join('/') : when
}

function eventOf(event: SeedEvent): DraftEvent {
  const occurredAt = edtfOf(event)
  const clock = occurredAt.includes('T')
  return {
    id: seedId(event.id),
    occurredAt,
    clockApproximate: event.clockApproximate ?? false,
    zone: clock ? event.zone : null,
    place: clock && event.zone === 'America/Los_Angeles' ? 'San Francisco' : null,
    title: event.title,
    body: proseOf(event.prose),
    participants: event.participants.map(({ actor, role }) => ({ actorId: seedId(actor), role })),
    knownAt: knownAtOf(event.knownAt),
    sortAt: event.sortAt && !isIssue(parse(event.sortAt)) ? event.sortAt : null,
    mergedIds: [],
    claims: event.claims.map((claim, n) => claimOf(claim, seedId(event.id), n)),
  }
}

function claimOf(claim: SeedClaim, eventId: string | null, position: number): DraftClaim {
  const { attributedTo } = claim
  return {
    id: seedId(claim.id),
    eventId,
    position,
    statement: claim.text,
    contradictsId: null,
    voice:
      attributedTo.kind === 'newsroom'
        ? { kind: 'newsroom' }
        : attributedTo.kind === 'actor'
          ? { kind: 'actor', actorId: seedId(attributedTo.id) }
          : { kind: 'author', authorId: seedId(attributedTo.id) },
    assessments: claim.assessments.map(({ status, at, reason }, n) => ({
      id: seedId(`${claim.id}/${n}`),
      status: status as DraftClaim['assessments'][number]['status'],
      reason,
      effectiveAt: instant(at),
      isFinal: true,
    })),
    citations: claim.citations.map(({ source, stance, ...words }, n) => ({
      ...words,
      sourceId: seedId(source),
      stance: stance as DraftClaim['citations'][number]['stance'],
      archiveUrl: null,
      position: n,
    })),
  }
}

function proseOf(paragraphs: SeedProse = []): ProseNode {
  const content = paragraphs.map((fragments): ProseNode => ({
    type: 'paragraph',
    content: fragments.map(textOf),
  }))
  return { type: 'doc', content }
}

const textOf = ({ text, claim }: SeedProse[number][number]): ProseNode => ({
  type: 'text',
  text,
  ...(claim && { marks: [{ type: 'claim', attrs: { id: seedId(claim) } }] }),
})

function blockOf(block: SeedBlock, seed: Seed, shown: Set<string>): DraftBlock {
  const base = { id: seedId(`${seed.article.id}/${block.id}`), heading: block.heading ?? null }
  switch (block.type) {
    case 'timeline':
      return {
        ...base,
        kind: 'timeline',
        grouping: block.grouping ?? 'day',
        zone: 'America/Los_Angeles',
        entries: entriesOf(block, seed, shown),
      }
    case 'quote':
      return {
        ...base,
        kind: 'quote',
        body: proseOf([[{ text: block.translation ?? '', ...(block.claim && { claim: block.claim }) }]]),
        attribution: seed.actors.find((actor) => actor.id === block.attributedTo?.id)?.name ?? '',
      }
    default:
      return { ...base, kind: block.type, body: withTable(proseOf(block.paragraphs), block) }
  }
}

const entriesOf = (block: SeedBlock, seed: Seed, shown: Set<string>) =>
  (block.events ?? [])
    .filter((id) => shown.has(id))
    .map((id, position) => ({
      eventId: seedId(id),
      isKey: seed.events.find((event) => event.id === id)?.keyEvent ?? false,
      position,
    }))

/** Rich text has no tables: a row is an item. */
function withTable(body: ProseNode, { table }: SeedBlock): ProseNode {
  if (!table) return body
  const row = (cells: string[]): ProseNode => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: cells.join('\u00a0: ') }] }],
  })
  const items =
    table.columns.length === 2
      ? table.rows.map(row)
      : table.columns.map((column, n) => row([column, table.rows.map((cells) => cells[n]).join('\u202f; ')]))
  return { ...body, content: [...(body.content ?? []), { type: 'bulletList', content: items }] }
}

const sourcesOf = ({ sources }: Seed): Draft['sources'] =>
  sources.map(({ id, primary, published, authors, derivesFrom, ...source }) => ({
    id: seedId(id),
    type: source.type,
    tier: primary ? 'primary' : 'secondary',
    title: source.title,
    titleExact: source.titleExact,
    publisher: source.publisher,
    publishedAt: published,
    language: source.language,
    url: source.url,
    originId: derivesFrom ? seedId(derivesFrom) : null,
    csl: { author: authors.map((literal) => ({ literal })) },
  }))

const actorsOf = ({ actors }: Seed): Draft['actors'] =>
  actors.map(({ id, name, kind, description, aliases }) => ({
    id: seedId(id),
    slug: id,
    name,
    kind: kind === 'person' ? 'person' : kind === 'group' ? 'group' : 'organisation',
    aliases,
    description,
    wikidataId: null,
  }))
