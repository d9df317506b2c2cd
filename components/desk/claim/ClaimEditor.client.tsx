'use client'

import type { ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { IconButton } from '#components/ui/IconButton.client.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { SelectField, TextArea } from '../editing/Fields.client.tsx'
import { CitationList } from './CitationList.client.tsx'
import type { Shelf } from './shelf.client.tsx'
import { NeedMeter } from './NeedMeter.tsx'
import { VerdictField } from './VerdictField.client.tsx'
import { VoiceField } from './VoiceField.client.tsx'
import { words } from './words.ts'

export interface ClaimContext {
  shelf: Shelf
  recorded: ReadonlySet<string> // ids of verdicts that the server has
  mayFinish: boolean // may give «établi» and «démenti»
}

interface Props extends ClaimContext {
  claim: ClaimInput
  siblings: ClaimInput[]
  number: number
  path: string
  issues: Issue[]
  lastSourceId: string | null
  onChange: (claim: ClaimInput) => void
  onRemove: () => void
}

/** One checkable statement: what it says, who says it, what it rests on, and what the newsroom makes of it. */
export function ClaimEditor(props: Props) {
  const { claim, number, path, issues, shelf, onChange, onRemove } = props
  const set = (change: Partial<ClaimInput>) => onChange({ ...claim, ...change })
  return (
    <li className="claim-e" id={`affirmation-${claim.id}`}>
      <div className="claim-h">
        <h3>{words.claim(number)}</h3>
        <IconButton icon="x" label={words.removeClaim(number)} onClick={onRemove} />
      </div>
      <TextArea
        label={words.statement}
        hint={words.statementHint}
        rows={2}
        value={claim.statement}
        issues={issuesAt(issues, `${path}.statement`)}
        onChange={(statement) => set({ statement })}
      />
      <Whose {...props} set={set} />
      <CitationList
        citations={claim.citations}
        shelf={shelf}
        path={`${path}.citations`}
        issues={issues}
        lastSourceId={props.lastSourceId}
        onChange={(citations) => set({ citations })}
      />
      <VerdictField
        claim={claim}
        recorded={props.recorded}
        mayFinish={props.mayFinish}
        path={path}
        issues={issues}
        onChange={(assessments) => set({ assessments })}
      />
      <NeedMeter claim={claim} cards={shelf.sources} />
    </li>
  )
}

/** Who says it, and which other version it contradicts. */
function Whose({
  claim,
  siblings,
  path,
  issues,
  shelf,
  set,
}: Props & { set: (change: Partial<ClaimInput>) => void }) {
  return (
    <div className="flds">
      <VoiceField
        voice={claim.voice}
        actors={shelf.actors}
        authors={shelf.authors}
        issues={issues}
        path={`${path}.voice`}
        onMeet={shelf.meetActor}
        onChange={(voice) => set({ voice })}
      />
      <SelectField
        label={words.contradicts}
        value={claim.contradictsId ?? ''}
        options={[
          { value: '', words: words.contradictsNothing },
          ...siblings.filter((c) => c.id !== claim.id).map((c) => ({ value: c.id, words: c.statement })),
        ]}
        onChange={(id) => set({ contradictsId: id || null })}
      />
    </div>
  )
}
