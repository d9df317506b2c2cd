'use client'

import type { CitationInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import { Icon } from '#components/ui/Icon.tsx'
import type { Issue } from '#lib/domain/errors.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, SegField, TextArea, TextField } from '../editing/Fields.client.tsx'
import { sourceLine } from '../source/source-line.ts'
import { STANCE_OPTIONS, words } from './words.ts'

interface Props {
  citation: CitationInput
  card: SourceCard | undefined
  path: string
  issues: Issue[]
  onChange: (citation: CitationInput) => void
  onRemove: () => void
}

/** One source under a claim: its stance, its exact words, where they stand. The quotation is never touched. */
export function CitationRow({ citation, card, path, issues, onChange, onRemove }: Props) {
  const set = (change: Partial<CitationInput>) => {
    onChange({ ...citation, ...change })
  }
  const at = (field: string) => issuesAt(issues, `${path}.${field}`)
  const lang = card?.language ?? undefined
  return (
    <li className="src">
      <div className="src-h">
        <b>{card?.publisher ?? card?.title ?? '…'}</b>
        {card?.tier === 'primary' ? <span className="tagl">primaire</span> : null}
        <span className="soft">{card ? sourceLine(card) : ''}</span>
        <button
          type="button"
          className="btn-i"
          onClick={onRemove}
          aria-label={words.removeCitation}
          title={words.removeCitation}
        >
          <Icon name="x" />
        </button>
      </div>
      <p className="src-t" lang={lang}>
        {card?.title}
      </p>
      <Faults issues={at('sourceId')} />
      <SegField
        label={words.stance}
        value={citation.stance}
        options={STANCE_OPTIONS}
        onChange={(stance) => {
          set({ stance })
        }}
      />
      <TextArea
        label={words.quotation}
        rows={2}
        {...(lang && { lang })}
        value={citation.quotation ?? ''}
        issues={at('quotation')}
        hint={citation.quotation ? null : words.quotationMissing}
        onChange={(quotation) => {
          set({ quotation: quotation === '' ? null : quotation })
        }}
      />
      <div className="flds">
        <TextField
          label={words.translation}
          value={citation.translation ?? ''}
          issues={at('translation')}
          onChange={(translation) => {
            set({ translation: translation === '' ? null : translation })
          }}
        />
        <TextField
          label={words.locator}
          hint={words.locatorHint}
          value={citation.locator ?? ''}
          issues={at('locator')}
          onChange={(locator) => {
            set({ locator: locator === '' ? null : locator })
          }}
        />
      </div>
    </li>
  )
}
