import type { Issue } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { refuseInvalid } from '../revision/refuse.ts'
import type { Request } from '../revision/aggregate.ts'
import type { Reference } from '../revision/references.queries.ts'
import type { ClaimInput } from './claim-input.schema.ts'
import { recordedVerdicts } from './claim.queries.ts'
import { verdictIssues, withRecorded } from './verdicts.ts'

/** What claims point to, and the ids that they bring. */
export const claimReferences = (claims: ClaimInput[]): Reference[] => {
  const own = new Set(claims.map((claim) => claim.id))
  return claims.flatMap((claim, n) => referencesOf(claim, `claims.${n}`, own))
}

function referencesOf({ id, voice, contradictsId, citations }: ClaimInput, path: string, own: Set<string>) {
  const references: Reference[] = [{ kind: 'own_claim', id, path: `${path}.id`, code: 'claim.elsewhere' }]
  if (voice.kind === 'actor')
    references.push({ kind: 'actor', id: voice.actorId, path: `${path}.voice.actorId` })
  if (voice.kind === 'author')
    references.push({ kind: 'author', id: voice.authorId, path: `${path}.voice.authorId` })
  if (contradictsId && !own.has(contradictsId))
    references.push({ kind: 'other_claim', id: contradictsId, path: `${path}.contradictsId` })
  const cited = citations.flatMap((citation, m): Reference[] => [
    { kind: 'source', id: citation.sourceId, path: `${path}.citations.${m}.sourceId` },
    { kind: 'own_citation', id: citation.id, path: `${path}.citations.${m}.id`, code: 'citation.elsewhere' },
  ])
  return [...references, ...cited]
}

/** The claims as they are stored: verdicts once given as they were given, new ones as far as the member may give them.
 *  @throws AppError `invalid`, together with `others`, for a verdict that is rewritten, left out, or of tomorrow */
export async function settleClaims(
  tx: Db,
  claims: ClaimInput[],
  { member, at }: Request<unknown>,
  others: Issue[],
): Promise<ClaimInput[]> {
  const recorded = await recordedVerdicts(tx, claims)
  refuseInvalid([...others, ...verdictIssues(claims, recorded, member.role, at)])
  return withRecorded(claims, recorded, member.role)
}
