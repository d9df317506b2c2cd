import type { ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { Knowledge } from './as-of-edition.ts'
import type { DemoClaim } from './data.ts'
import { demoId } from './ids.ts'
import { verdictAt } from './moments.ts'

/** Claims with a verdict by then, with the verdicts and sources of that day. */
export const claimsAsKnown = (claims: DemoClaim[], knowledge: Knowledge): ClaimInput[] =>
  claims
    .filter((claim) => knowledge.verdictsOf(claim).length > 0)
    .map((claim) => claimInput(claim, knowledge))

const claimInput = (claim: DemoClaim, { verdictsOf, citationsOf }: Knowledge): ClaimInput => ({
  id: demoId('claim', claim.id),
  statement: claim.text,
  voice: voiceOf(claim),
  contradictsId: null,
  assessments: verdictsOf(claim).map((verdict) => {
    const rank = claim.assessments.indexOf(verdict)
    const { status, reason } = verdict
    return {
      id: demoId('verdict', claim.id, rank),
      status,
      reason,
      effectiveAt: verdictAt(verdict.at),
      isFinal: true,
    }
  }),
  citations: citationsOf(claim).map((citation) => {
    const { source, ...words } = citation
    return {
      id: demoId('citation', claim.id, claim.citations.indexOf(citation)),
      sourceId: demoId('source', source),
      ...words,
    }
  }),
})

function voiceOf({ attributedTo: voice }: DemoClaim): ClaimInput['voice'] {
  switch (voice.kind) {
    case 'newsroom':
      return { kind: 'newsroom' }
    case 'actor':
      return { kind: 'actor', actorId: demoId('actor', voice.id) }
    case 'author':
      return { kind: 'author', authorId: demoId('author', voice.id) }
  }
}
