import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'

/** Shape, word, then colour: the reader's own order of trust. */
export function StatusMark({ status }: { status: ClaimStatus }) {
  return (
    <span className={`st st-${status}`}>
      <svg aria-hidden="true">
        <use href={`#st-${status}`} />
      </svg>
      {STATUS_WORDS[status]}
    </span>
  )
}
