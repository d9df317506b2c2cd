'use client'

import type { CitationInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import { IconButton } from '#components/ui/IconButton.client.tsx'
import type { Issue } from '#lib/domain/errors.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, OptionalField, SegField } from '../editing/Fields.client.tsx'
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
  const set = (change: Partial<CitationInput>) => onChange({ ...citation, ...change })
  const at = (field: string) => issuesAt(issues, `${path}.${field}`)
  return (
    <li className="src">
      <CitedSource card={card} onRemove={onRemove} />
      <Faults issues={at('sourceId')} />
      <SegField
        label={words.stance}
        value={citation.stance}
        options={STANCE_OPTIONS}
        onChange={(stance) => set({ stance })}
      />
      <OptionalField
        long
        label={words.quotation}
        lang={card?.language ?? undefined}
        value={citation.quotation}
        issues={at('quotation')}
        hint={citation.quotation === null && words.quotationMissing}
        onChange={(quotation) => set({ quotation })}
      />
      <div className="flds">
        <OptionalField
          label={words.translation}
          value={citation.translation}
          issues={at('translation')}
          onChange={(translation) => set({ translation })}
        />
        <OptionalField
          label={words.locator}
          hint={words.locatorHint}
          value={citation.locator}
          issues={at('locator')}
          onChange={(locator) => set({ locator })}
        />
      </div>
    </li>
  )
}

function CitedSource({ card, onRemove }: Pick<Props, 'card' | 'onRemove'>) {
  return (
    <>
      <div className="src-h">
        <b>{card?.publisher ?? card?.title ?? '…'}</b>
        {card?.tier === 'primary' ? <span className="tagl">primaire</span> : null}
        <span className="soft">{card ? sourceLine(card) : ''}</span>
        <IconButton icon="x" label={words.removeCitation} onClick={onRemove} />
      </div>
      <p className="src-t" lang={card?.language ?? undefined}>
        {card?.title}
      </p>
    </>
  )
}
