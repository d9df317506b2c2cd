import type { Db } from '#lib/platform/db/desk-client.ts'
import type { ClaimInput } from './claim-input.schema.ts'

type Home = { eventId: string } | { articleId: string }

/** The claims of one home as the form has them: in order, with every verdict and citation. Three queries, whatever
 *  their number. */
export async function readClaims(tx: Db, home: Home): Promise<ClaimInput[]> {
  const claims = await tx.claim.findMany({
    where: home,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { citations: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
  })
  const assessments = await tx.assessment.findMany({
    where: { claimId: { in: claims.map((c) => c.id) } },
    orderBy: [{ effectiveAt: 'asc' }, { id: 'asc' }],
  })
  return claims.map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    voice: voiceOf(claim),
    contradictsId: claim.contradictsId,
    assessments: assessments
      .filter((a) => a.claimId === claim.id)
      .map(({ id, status, reason, effectiveAt, isFinal }) => ({
        id,
        status,
        reason,
        effectiveAt: effectiveAt.toISOString(),
        isFinal,
      })),
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
