import type { Edition, EditionClaim } from './edition.schema.ts'
import { claimsIn } from './prose.ts'
import { proseKnown } from './prose-known.ts'
import { mentionedIn } from './restricted.ts'

/** An edition as the public could have read it at an instant, with the verdicts of that day. */
export interface EditionAsOf extends Edition {
  asOf: string
  abridged: string[] // ids of events whose prose lost words that nobody could know yet: the page says so
  inferred: string[] // ids of claims without a verdict by then: shown as what their citations of the day allow
}

/** Keeps what had been published by then: events and claims by `knownAt`, citations by their source, verdicts by
 *  `effectiveAt`. Sections, callouts, quotes, the standfirst and the log were written later, with hindsight: only
 *  timelines remain. Note numbers do not change, so that note 12 is the same document in every view.
 *  @param instant milliseconds, inclusive; for a day, its last instant in the publication's zone */
export function asOf(edition: Edition, instant: number): EditionAsOf {
  const by = (at: string | null) => at !== null && Date.parse(at) <= instant
  const published = new Set(edition.sources.filter((s) => by(s.knownAt)).map((s) => s.id))
  const { claims, inferred } = claimsBy(edition, by, published)
  const visible = new Set(claims.map((c) => c.id))
  const { events, abridged } = eventsBy(edition, by, visible)
  const shown = new Set(events.map((e) => e.id))
  const kept = claims.filter((c) => c.eventId !== null && shown.has(c.eventId))
  return {
    ...edition,
    asOf: new Date(instant).toISOString(),
    abridged,
    inferred: inferred.filter((id) => kept.some((c) => c.id === id)),
    standfirst: '',
    corrections: [],
    history: [],
    blocks: edition.blocks.flatMap((b) =>
      b.kind === 'timeline' ? [{ ...b, eventIds: b.eventIds.filter((id) => shown.has(id)) }] : [],
    ),
    events,
    claims: kept.map((c) =>
      c.contradictsId && !visible.has(c.contradictsId) ? { ...c, contradictsId: null } : c,
    ),
    ...mentionedIn(edition, events, kept),
  }
}

/** How many events `asOf` would show at each of some instants. */
export function eventsKnownBy({ events, claims }: Edition, instants: number[]): number[] {
  const since = (at: string | null) => (at === null ? Infinity : Date.parse(at))
  const ofClaim = new Map(claims.map((claim) => [claim.id, since(claim.knownAt)]))
  const resting = Map.groupBy(claims, (claim) => claim.eventId)
  const tellable = events.map((event) => {
    const known = (resting.get(event.id) ?? []).map((claim) => ofClaim.get(claim.id) ?? Infinity)
    const from = Math.max(since(event.knownAt), known.length > 0 ? Math.min(...known) : -Infinity)
    const said = [...claimsIn(event.body)].map((id) => ofClaim.get(id) ?? Infinity)
    return { body: event.body, from, whole: Math.max(-Infinity, ...said) }
  })
  return instants.map((instant) => {
    const isHidden = (id: string) => !((ofClaim.get(id) ?? Infinity) <= instant)
    return tellable.filter(
      ({ body, from, whole }) => from <= instant && (whole <= instant || proseKnown(body, isHidden) !== null),
    ).length
  })
}

type By = (at: string | null) => boolean

function claimsBy(edition: Edition, by: By, published: Set<string>) {
  const inferred: string[] = []
  const claims = edition.claims
    .filter((c) => by(c.knownAt))
    .map((c): EditionClaim => {
      const citations = c.citations.filter((x) => published.has(x.sourceId))
      const past = c.assessments.filter((a) => by(a.effectiveAt))
      const last = past.at(-1)
      if (last) return { ...c, citations, assessments: past, status: last.status }
      inferred.push(c.id)
      const status = c.status === 'opinion' ? 'opinion' : weakest(citations)
      return {
        ...c,
        citations,
        status,
        assessments: [{ status, reason: '', effectiveAt: c.knownAt ?? edition.publishedAt }],
      }
    })
  return { claims, inferred }
}

/** An event of whose claims none was known could not be told, whatever its own date says. */
function eventsBy(edition: Edition, by: By, visible: Set<string>) {
  const resting = new Set(edition.claims.map((c) => c.eventId))
  const known = new Set(edition.claims.flatMap((c) => (visible.has(c.id) ? [c.eventId] : [])))
  const abridged: string[] = []
  const events = edition.events
    .filter((e) => by(e.knownAt) && (known.has(e.id) || !resting.has(e.id)))
    .flatMap((e) => {
      const body = proseKnown(e.body, (id) => !visible.has(id))
      if (!body) return []
      if (body !== e.body) abridged.push(e.id)
      return [{ ...e, body }]
    })
  return { events, abridged }
}

function weakest(citations: EditionClaim['citations']): EditionClaim['status'] {
  const has = (stance: string) => citations.some((c) => c.stance === stance)
  if (!has('supports')) return 'unverified'
  return has('disputes') ? 'disputed' : 'reported'
}
