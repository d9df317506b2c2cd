import type { Db } from '#lib/platform/db/desk-client.ts'
import type { ClaimInput } from './claim-input.schema.ts'
import type { Recorded } from './verdicts.ts'

/** Where claims belong. */
export type Home = { eventId: string } | { articleId: string }

/** The claims of one home as the form has them: in order, with every verdict and citation. Three queries, whatever
 *  their number. */
export async function readClaims(tx: Db, home: Home): Promise<ClaimInput[]> {
  const claims = await tx.claim.findMany({
    where: home,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { citations: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
  })
  const verdicts = Map.groupBy(await verdictsOf(tx, claims), (verdict) => verdict.claimId)
  return claims.map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    voice: voiceOf(claim),
    contradictsId: claim.contradictsId,
    assessments: (verdicts.get(claim.id) ?? []).map(({ claimId: _, ...verdict }) => verdict),
    citations: claim.citations.map(({ id, sourceId, stance, quotation, translation, locator }) => ({
      id,
      sourceId,
      stance,
      quotation,
      translation,
      locator,
    })),
  }))
}

function voiceOf(claim: { attributedToId: string | null; authorId: string | null }): ClaimInput['voice'] {
  if (claim.attributedToId) return { kind: 'actor', actorId: claim.attributedToId }
  if (claim.authorId) return { kind: 'author', authorId: claim.authorId }
  return { kind: 'newsroom' }
}

const verdictsOf = (tx: Db, claims: { id: string }[]): Promise<Recorded[]> =>
  findVerdicts(tx, { claimId: { in: claims.map((claim) => claim.id) } })

/** Verdicts that these claims have had, also before they were taken out and put back, and verdicts of other claims
 *  whose ids they use. */
export const recordedVerdicts = (tx: Db, claims: ClaimInput[]): Promise<Recorded[]> => {
  const ids = claims.flatMap((claim) => claim.assessments.map((verdict) => verdict.id))
  return findVerdicts(tx, { OR: [{ claimId: { in: claims.map((claim) => claim.id) } }, { id: { in: ids } }] })
}

async function findVerdicts(
  tx: Db,
  where: NonNullable<Parameters<Db['assessment']['findMany']>[0]>['where'],
): Promise<Recorded[]> {
  const found = await tx.assessment.findMany({
    where,
    orderBy: [{ effectiveAt: 'asc' }, { id: 'asc' }],
    omit: { recordedAt: true, memberId: true },
  })
  return found.map((verdict) => ({ ...verdict, effectiveAt: verdict.effectiveAt.toISOString() }))
}
