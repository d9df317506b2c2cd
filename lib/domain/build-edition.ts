import type { Draft, DraftClaim } from './draft.ts'
import { datedEvents } from './event-changes.ts'
import {
  Edition,
  type EditionClaim,
  type EditionCorrection,
  type EditionEvent,
  type EditionKind,
} from './edition.schema.ts'
import { claimKnownAt, knownAtOf, type Known } from './known.ts'
import { proseText } from './prose.ts'
import { inReadingOrder } from './reading-order.ts'
import { readingMinutes } from './reading-time.ts'
import { textOf } from './text-of.ts'

/** What the publish dialog says; `at` is an ISO instant. */
export interface Publication {
  kind: EditionKind
  note: string
  corrections: EditionCorrection[]
  at: string
}
type Sha256 = (text: string) => string

/** Freezes a draft. Pure: same draft, same edition.
 *  @param previous the article's last edition, null for the first
 *  @param sha256 of UTF-8 text, in hexadecimal (passed in: the domain imports nothing)
 *  @returns a document that the schema has checked
 *  @throws ZodError when the draft refers to something it does not hold; the gate has run before */
export function buildEdition(
  draft: Draft,
  previous: Edition | null,
  publication: Publication,
  sha256: Sha256,
): Edition {
  const { at, ...what } = publication
  const number = (previous?.number ?? 0) + 1
  const body = frozenBody(draft)
  const frozen = {
    ...body,
    ...what,
    number,
    events: datedEvents(body, previous, { number, kind: what.kind }),
    publishedAt: at,
    firstPublishedAt: previous?.firstPublishedAt ?? at,
  }
  const textHash = sha256(textOf(frozen))
  const moves = !previous || (what.kind !== 'minor' && textHash !== previous.textHash)
  const change = { number: frozen.number, at, ...what }
  return Edition.parse({
    ...frozen,
    textHash,
    publicUpdatedAt: moves ? at : previous.publicUpdatedAt,
    history: [...(previous?.history ?? []), change],
  })
}

function frozenBody(draft: Draft) {
  const known: Known = new Map(draft.sources.map((s) => [s.id, knownAtOf(s.publishedAt)]))
  const { blocks, events, claims: drafted } = inReadingOrder(draft, known)
  const claims = drafted.map((c) => frozenClaim(c, known))
  const named = namedIn(events, claims)
  return {
    schemaVersion: 1 as const,
    ...headOf(draft),
    readingMinutes: readingMinutes(textsOf(draft, events)),
    blocks,
    events,
    claims,
    sources: numbered(draft, claims, known),
    actors: draft.actors.filter((a) => named.has(a.id)),
    related: draft.related,
  }
}

function frozenClaim({ position: _, ...claim }: DraftClaim, known: Known): EditionClaim {
  const assessments = dated(claim.assessments)
  const citations = [...claim.citations]
    .sort((a, b) => a.position - b.position)
    .map(({ position: _p, ...citation }) => citation)
  // A claim without a verdict fails the schema here; the gate has said so before, in French.
  const status = assessments.at(-1)?.status as EditionClaim['status']
  return { ...claim, assessments, status, knownAt: claimKnownAt(claim, known), citations }
}

/** Final verdicts, oldest first. Of two from the same instant the one recorded later stands (UUIDv7 sort by time). */
export function dated(all: DraftClaim['assessments']): EditionClaim['assessments'] {
  const sorted = all
    .filter((a) => a.isFinal)
    .sort((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt) || (a.id < b.id ? -1 : 1))
  return sorted
    .filter((a, n) => sorted[n + 1]?.effectiveAt !== a.effectiveAt)
    .map(({ status, reason, effectiveAt }) => ({ status, reason, effectiveAt }))
}

/** One source, one number, in the order of first citation. A source that nothing cites is not published. */
function numbered(draft: Draft, claims: EditionClaim[], known: Known) {
  const byId = new Map(draft.sources.map((s) => [s.id, s]))
  const order = [...new Set(claims.flatMap((c) => c.citations.map((x) => x.sourceId)))]
  return order.map(
    (id, n) =>
      ({ ...byId.get(id), id, number: n + 1, knownAt: known.get(id) ?? null }) as Edition['sources'][number],
  )
}

const namedIn = (events: EditionEvent[], claims: EditionClaim[]) =>
  new Set([
    ...events.flatMap((e) => e.participants.map((p) => p.actorId)),
    ...claims.flatMap((c) => (c.voice.kind === 'actor' ? [c.voice.actorId] : [])),
  ])

const headOf = (d: Draft) => ({
  articleId: d.articleId,
  slug: d.slug,
  headline: d.headline,
  standfirst: d.standfirst,
  leadPicture: d.leadPicture,
  authors: d.authors,
  categories: d.categories,
  seoTitle: d.seoTitle ?? d.headline,
  description: d.description ?? d.standfirst,
})

const textsOf = (draft: Draft, events: EditionEvent[]) => [
  draft.standfirst,
  ...draft.blocks.map((b) => ('body' in b ? proseText(b.body) : '')),
  ...events.map((e) => proseText(e.body)),
]
