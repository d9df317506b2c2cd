'use client'

import { useId } from 'react'
import type { AssessmentInput, ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import { ClaimStatus } from '#lib/domain/claim.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, TextArea, TextField } from '../editing/Fields.client.tsx'
import { dated } from '#lib/domain/build-edition.ts'
import { NEEDS_EDITOR } from '#lib/domain/permissions.ts'
import { isNewVerdict, newVerdict } from './claim-form.ts'
import { StatusMark } from './StatusMark.tsx'
import { NEED_WORDS, words } from './words.ts'

interface Props {
  claim: ClaimInput
  recorded: ReadonlySet<string>
  mayFinish: boolean
  path: string
  issues: Issue[]
  onChange: (assessments: AssessmentInput[]) => void
}

/** The newsroom's verdict. What was given stands for ever; a change of mind is a new verdict with its own day. */
export function VerdictField({ claim, recorded, mayFinish, path, issues, onChange }: Props) {
  const current = dated(claim.assessments.filter((a) => recorded.has(a.id))).at(-1)
  const index = claim.assessments.findIndex((a) => isNewVerdict(a, recorded))
  const draft = claim.assessments[index]
  const past = claim.assessments.filter((a) => recorded.has(a.id))
  const put = (assessment: AssessmentInput) => onChange([...past, assessment])
  return (
    <section className="verdict">
      <h4>{words.verdict}</h4>
      <CurrentVerdict current={current} />
      {draft ? (
        <VerdictDraft
          draft={draft}
          mayFinish={mayFinish}
          path={`${path}.assessments.${index}`}
          issues={issues}
          onChange={put}
          onDrop={() => onChange(past)}
        />
      ) : (
        <button
          type="button"
          className="btn"
          onClick={() => put(newVerdict(current?.status ?? 'reported', mayFinish))}
        >
          {current ? words.changeVerdict : words.newVerdict}
        </button>
      )}
      <Faults issues={issuesAt(issues, `${path}.assessments`)} />
      {past.length > 1 ? <FormerVerdicts past={past} /> : null}
    </section>
  )
}

function CurrentVerdict({ current }: { current: ReturnType<typeof dated>[number] | undefined }) {
  return current ? (
    <p>
      <StatusMark status={current.status} />{' '}
      <span className="soft">depuis le {dayWordsOf(current.effectiveAt)}</span>
      {current.reason ? <span className="why"> {current.reason}</span> : null}
    </p>
  ) : (
    <p className="soft">{words.verdictNone}</p>
  )
}

function FormerVerdicts({ past }: { past: AssessmentInput[] }) {
  return (
    <details>
      <summary>{words.former}</summary>
      <ul className="his-v">
        {past.map((a) => (
          <li key={a.id}>
            <StatusMark status={a.status} /> {dayWordsOf(a.effectiveAt)}
            {a.isFinal ? '' : ` (${words.proposed})`} {a.reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface DraftProps {
  draft: AssessmentInput
  mayFinish: boolean
  path: string
  issues: Issue[]
  onChange: (assessment: AssessmentInput) => void
  onDrop: () => void
}

function VerdictDraft({ draft, mayFinish, path, issues, onChange, onDrop }: DraftProps) {
  return (
    <div className="verdict-d">
      <StatusChoice
        value={draft.status}
        onChange={(status) => onChange({ ...draft, status, isFinal: mayFinish || !NEEDS_EDITOR.has(status) })}
      />
      {mayFinish ? null : <p className="orig">{words.proposal}</p>}
      <TextArea
        label={words.reason}
        rows={2}
        value={draft.reason}
        issues={issuesAt(issues, `${path}.reason`)}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <TextField
        label={words.effectiveAt}
        hint={words.effectiveHint}
        type="date"
        value={draft.effectiveAt.slice(0, 10)}
        issues={issuesAt(issues, `${path}.effectiveAt`)}
        onChange={(day) => onChange({ ...draft, effectiveAt: instantOfDay(day) })}
      />
      <button type="button" className="btn btn-quiet" onClick={onDrop}>
        {words.keepVerdict}
      </button>
    </div>
  )
}

/** Today's verdict holds from now, another day's from its first minute (UTC); an empty field stays empty, and is refused. */
function instantOfDay(day: string): string {
  if (!day) return ''
  const now = new Date()
  return day === now.toISOString().slice(0, 10) ? now.toISOString() : `${day}T00:00:00.000Z`
}

function StatusChoice({ value, onChange }: { value: ClaimStatus; onChange: (status: ClaimStatus) => void }) {
  const name = useId()
  return (
    <fieldset className="status">
      <legend>{words.status}</legend>
      {ClaimStatus.options.map((status) => (
        <label key={status} className={status === value ? 'opt on' : 'opt'}>
          <input type="radio" name={name} checked={status === value} onChange={() => onChange(status)} />
          <StatusMark status={status} />
          <small>{NEED_WORDS[status]}</small>
        </label>
      ))}
    </fieldset>
  )
}
