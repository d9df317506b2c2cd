'use client'

import { useState } from 'react'
import Link from 'next/link'
import { publishAction } from '#lib/publishing/publish.actions.ts'
import type { PublishInput, PublishResult } from '#lib/publishing/publish.schema.ts'
import type { EditionKind } from '#lib/domain/edition.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { SegField, TextArea } from '../editing/Fields.client.tsx'
import { CorrectionsField } from './CorrectionsField.client.tsx'
import { EMPTY_CORRECTION } from './empty-correction.ts'
import { Receipt } from './Receipt.tsx'
import { words } from './words.ts'

interface Props {
  articleId: string
  version: number
  number: number // of the edition to be made
  blocked: boolean
  online: boolean // an edition is public now
}
type Outcome = PublishResult | { state: 'offline' }

const LATER: EditionKind[] = ['update', 'clarification', 'correction', 'minor']

/** Kind, note, what was wrong, and the one button. What is typed stays through every refusal. */
export function PublishForm({ articleId, version, number, blocked, online }: Props) {
  const [asked, setAsked] = useState<PublishInput>(() => firstAsked(articleId, version, number))
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [flying, setFlying] = useState(false)
  if (outcome?.state === 'published') return <Receipt published={outcome} />
  const publish = async () => {
    setFlying(true)
    setOutcome(await publishAction(asked).catch(() => ({ state: 'offline' as const })))
    setFlying(false)
  }
  return (
    <section className="pub-form">
      <h2>{words.kind}</h2>
      <KindFields
        asked={asked}
        number={number}
        issues={outcome && 'issues' in outcome ? outcome.issues : []}
        onChange={(change) => setAsked((held) => ({ ...held, ...change }))}
      />
      <p className="pub-say">{online ? words.replaces(number - 1) : words.first}</p>
      <p role="alert" className="err">
        {outcome && !flying ? sayOutcome(outcome) : ''}
      </p>
      <p className="do">
        <button
          type="button"
          className="btn btn-ink"
          disabled={blocked || flying}
          onClick={() => void publish()}
        >
          {flying ? words.publishing : words.publish(number)}
        </button>
        <Link className="btn" href={`/bureau/articles/${articleId}`}>
          {words.back}
        </Link>
      </p>
    </section>
  )
}

const firstAsked = (articleId: string, version: number, number: number): PublishInput => ({
  articleId,
  version,
  kind: number === 1 ? 'publication' : 'update',
  note: '',
  corrections: [],
})

interface KindProps {
  asked: PublishInput
  number: number
  issues: Issue[]
  onChange: (change: Partial<PublishInput>) => void
}

function KindFields({ asked, number, issues, onChange }: KindProps) {
  return (
    <>
      {number > 1 ? (
        <SegField
          label={words.kind}
          value={asked.kind}
          options={LATER.map((kind) => ({ value: kind, words: words.kinds[kind] }))}
          onChange={(kind) =>
            onChange({ kind, corrections: kind === 'correction' ? [EMPTY_CORRECTION] : [] })
          }
        />
      ) : (
        <p>{words.kinds.publication}</p>
      )}
      {asked.kind === 'minor' ? null : (
        <TextArea
          label={words.note}
          hint={words.noteHint}
          value={asked.note}
          issues={issuesAt(issues, 'note')}
          onChange={(note) => onChange({ note })}
        />
      )}
      {asked.kind === 'correction' ? (
        <CorrectionsField
          corrections={asked.corrections}
          issues={issues}
          onChange={(corrections) => onChange({ corrections })}
        />
      ) : null}
    </>
  )
}

function sayOutcome(outcome: Outcome): string {
  switch (outcome.state) {
    case 'failed':
      return words.failed(outcome.logId)
    case 'stale':
      return words.stale
    case 'offline':
      return words.offline
    case 'signed_out':
      return words.signedOut
    case 'refused':
      return words.refused
    case 'gate':
      return words.blocked(outcome.issues.length)
    default:
      return ''
  }
}
