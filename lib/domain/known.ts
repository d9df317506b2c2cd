import { bounds, isIssue, parse } from './dates.ts'
import type { EditionClaim } from './edition.schema.ts'

/** Instants at which each source became public, by source id; null where its date is not known. */
export type Known = Map<string, string | null>

const HOME = 'Europe/Paris'

/** When the public could surely know a document: the last instant that its date allows. */
export function knownAtOf(published: string | null): string | null {
  const date = published ? parse(published) : null
  const latest = date && !isIssue(date) ? bounds(date, HOME).latest : null
  return latest === null ? null : new Date(latest).toISOString()
}

/** A claim is public from its first supporting citation; one that nothing supports, from its first citation. */
export function claimKnownAt(claim: Pick<EditionClaim, 'citations'>, known: Known): string | null {
  const supporting = claim.citations.filter((x) => x.stance === 'supports')
  return earliest(
    (supporting.length ? supporting : claim.citations).map((x) => known.get(x.sourceId) ?? null),
  )
}

/** ISO instants of one form sort as text. */
export const earliest = (instants: (string | null)[]): string | null =>
  instants.filter((i) => i !== null).sort()[0] ?? null
