import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'

/** The shape of a status: the second of its three signs, after the word and before the colour. */
export function Glyph({ status }: { status: ClaimStatus }) {
  return (
    <svg className={`g ${status}`} aria-hidden="true">
      <use href={`#g-${status}`} />
    </svg>
  )
}

/** Shape and word, in the colour of the status; with a number, how many claims have it. */
export function Status({ status, number }: { status: ClaimStatus; number?: number }) {
  return (
    <span className={`st ${status}`}>
      <Glyph status={status} />
      {STATUS_WORDS[status]}
      {number !== undefined && (
        <>
          {' '}
          <span className="num-s">{number}</span>
        </>
      )}
    </span>
  )
}
