import type { EditionClaim } from '#lib/domain/edition.schema.ts'
import { claimAnchor, type EditionIndex } from '../article/edition-index.ts'
import { cutLastWord, type Piece } from '../article/prose-pieces.ts'
import { Runs } from '../article/Runs.tsx'
import { Mark, Refs } from './Mark.tsx'

interface Props {
  claim: EditionClaim
  words: Pick<Piece, 'runs' | 'end' | 'link'>
  anchored: boolean // these words are where the claim's permalink leads
  index: EditionIndex
}

/** A claim's words and its mark, glued to the last of them. */
export function ClaimWords({ claim, words, anchored, index }: Props) {
  const { before, last } = cutLastWord(words.runs)
  const id = anchored ? claimAnchor(claim.id) : undefined
  return (
    <span className={claim.status === 'refuted' ? 'claim is-refuted' : 'claim'} id={id}>
      <Runs runs={before} />
      <span className="nb">
        <Runs runs={last} />
        {words.end}
        <Mark claim={claim} />
        <Refs claim={claim} index={index} />
        {words.link}
      </span>
    </span>
  )
}

/** A claim said by its own statement; its anchor, unless words of the text are. */
export function Statement({ claim, index }: { claim: EditionClaim; index: EditionIndex }) {
  const words = { runs: [{ text: claim.statement, marks: [] }], end: '', link: '' }
  return <ClaimWords claim={claim} words={words} anchored={!index.marked.has(claim.id)} index={index} />
}
