import type { ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { dated } from '#lib/domain/build-edition.ts'
import { meets } from '#lib/domain/claim-needs.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { NEED_WORDS, words } from './words.ts'

/** Whether the claim could be published with its status, said while it is being written and not at the gate. */
export function NeedMeter({ claim, cards }: { claim: ClaimInput; cards: ReadonlyMap<string, SourceCard> }) {
  const assessments = dated(claim.assessments)
  const status = assessments.at(-1)?.status
  if (!status) return null
  const citations = claim.citations.map((c) => ({ ...c, archiveUrl: null }))
  const enough = meets(status, { citations, assessments, voice: claim.voice }, (id) => cards.get(id))
  return (
    <p className={enough ? 'need-l ok' : 'need-l bad'} role="status">
      <Icon name={enough ? 'check' : 'block'} />
      {enough
        ? words.enough(STATUS_WORDS[status])
        : `${words.short(STATUS_WORDS[status])} ${NEED_WORDS[status]}.`}
    </p>
  )
}
