import type { EditionClaim } from '#lib/domain/edition.schema.ts'
import type { EditionIndex } from '../article/edition-index.ts'
import { CLAIM } from '../document/words.ts'
import { nameOf } from '../sources/source-names.ts'
import { Statement } from './ClaimWords.tsx'

/** Pairs of one place's claims that contradict each other. */
export function versionsIn(claims: EditionClaim[]): [EditionClaim, EditionClaim][] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const paired = new Set<string>()
  return claims.flatMap((claim): [EditionClaim, EditionClaim][] => {
    const other = claim.contradictsId ? byId.get(claim.contradictsId) : undefined
    if (!other || paired.has(claim.id)) return []
    paired.add(claim.id).add(other.id)
    return [[other, claim]]
  })
}

/** Two versions of one fact, side by side: neither is the text and the other the note. */
export function Versions({ pair, index }: { pair: [EditionClaim, EditionClaim]; index: EditionIndex }) {
  return (
    <div className="versions" role="group" aria-label={CLAIM.versions}>
      {pair.map((claim) => (
        <div key={claim.id}>
          <p className="version-of">{speakerOf(claim, index)}</p>
          <p>
            <Statement claim={claim} index={index} />
          </p>
        </div>
      ))}
    </div>
  )
}

/** Who tells it so: the claim's own voice, or the first source that supports it. */
function speakerOf(claim: EditionClaim, index: EditionIndex): string {
  const actor = claim.voice.kind === 'actor' ? index.actor.get(claim.voice.actorId)?.name : undefined
  const cited = claim.citations.find((citation) => citation.stance === 'supports')
  const source = cited && index.source.get(cited.sourceId)
  const name = actor ?? (source && nameOf(source))
  return name ? CLAIM.version + name : CLAIM.oneVersion
}
