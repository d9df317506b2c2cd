import type { ClaimStatus } from './claim.schema.ts'
import type { EditionClaim, EditionSource } from './edition.schema.ts'

type Checked = Pick<EditionClaim, 'citations' | 'assessments' | 'voice'>
type Proof = Pick<EditionSource, 'id' | 'tier' | 'publisher' | 'originId'>

/** Whether a claim has what its status needs before it can be published (docs/glossary.md, «status»). The same
 *  rule is a CHECK on `edition` (claims_short() in SQL): this one says it before the database refuses it. */
export function meets(
  status: ClaimStatus,
  claim: Checked,
  source: (id: string) => Proof | undefined,
): boolean {
  const by = (stance: string) =>
    claim.citations.filter((x) => x.stance === stance).flatMap((x) => source(x.sourceId) ?? [])
  const supports = by('supports')
  const disputes = by('disputes')
  switch (status) {
    case 'established':
      return supports.some((s) => s.tier === 'primary') || independent(supports)
    case 'reported':
      return supports.length > 0
    case 'unverified':
      return claim.citations.length > 0 && (claim.assessments.at(-1)?.reason.trim() ?? '') !== ''
    case 'disputed':
      return supports.length > 0 && disputes.length > 0
    case 'refuted':
      return disputes.length > 0
    case 'opinion':
      return claim.voice.kind !== 'newsroom'
  }
}

/** Two publishers, and two origins: five papers that repeat one agency are one source. */
export const independent = (sources: Proof[]): boolean =>
  new Set(sources.map((s) => s.publisher ?? s.id)).size > 1 &&
  new Set(sources.map((s) => s.originId ?? s.id)).size > 1
