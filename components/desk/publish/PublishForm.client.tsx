'use client'

import { useState } from 'react'
import Link from 'next/link'
import { publishAction } from '#lib/publishing/publish.actions.ts'
import type { PublishInput, PublishResult } from '#lib/publishing/publish.schema.ts'
import type { EditionKind } from '#lib/domain/edition.schema.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { SegField, TextArea } from '../editing/Fields.client.tsx'
import { CorrectionsField } from './CorrectionsField.client.tsx'
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
  const [asked, setAsked] = useState<PublishInput>({
    articleId,
    version,
    kind: number === 1 ? 'publication' : 'update',
    note: '',
    corrections: [],
  })
  const [outcome, setOutcome] = useState<Outcome | 'flying' | null>(null)
  if (outcome !== 'flying' && outcome?.state === 'published') return <Receipt published={outcome} />
  const issues = outcome !== 'flying' && outcome && 'issues' in outcome ? outcome.issues : []
  const set = (change: Partial<PublishInput>) => {
    setAsked((held) => ({ ...held, ...change }))
  }
  return (
    <section className="pub-form">
      <h2>{words.kind}</h2>
      {number > 1 ? (
        <SegField
          label={words.kind}
          value={asked.kind}
          options={LATER.map((kind) => ({ value: kind, words: words.kinds[kind] }))}
          onChange={(kind) => {
            set({
              kind,
              corrections: kind === 'correction' ? [{ anchor: null, said: '', now: '', grave: false }] : [],
            })
          }}
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
          onChange={(note) => {
            set({ note })
          }}
        />
      )}
      {asked.kind === 'correction' ? (
        <CorrectionsField
          corrections={asked.corrections}
          issues={issues}
          onChange={(corrections) => {
            set({ corrections })
          }}
        />
      ) : null}
      <p className="pub-say">{online ? words.replaces(number - 1) : words.first}</p>
      <p role="alert" className="err">
        {outcome === 'flying' || !outcome ? '' : sayOutcome(outcome)}
      </p>
      <p className="do">
        <button
          type="button"
          className="btn btn-ink"
          disabled={blocked || outcome === 'flying'}
          onClick={() => {
            setOutcome('flying')
            publishAction(asked).then(setOutcome, () => {
              setOutcome({ state: 'offline' })
            })
          }}
        >
          {outcome === 'flying' ? words.publishing : words.publish(number)}
        </button>
        <Link className="btn" href={`/bureau/articles/${articleId}`}>
          {words.back}
        </Link>
        <a className="btn" href={`/bureau/articles/${articleId}/apercu`}>
          {words.preview}
        </a>
      </p>
    </section>
  )
}

function sayOutcome(outcome: Exclude<Outcome, { state: 'published' }>): string {
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
