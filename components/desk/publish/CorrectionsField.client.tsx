'use client'

import type { EditionCorrection } from '#lib/domain/edition.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { CheckField, Faults, OptionalField, TextArea } from '../editing/Fields.client.tsx'
import { removed, replaced } from '../editing/lists.ts'
import { EMPTY_CORRECTION } from './empty-correction.ts'
import { words } from './words.ts'

interface Props {
  corrections: EditionCorrection[]
  issues: Issue[]
  onChange: (corrections: EditionCorrection[]) => void
}

/** What the page said and what it says now, one pair a point: readers see both. */
export function CorrectionsField({ corrections, issues, onChange }: Props) {
  return (
    <section aria-label={words.corrections}>
      <Faults issues={issuesAt(issues, 'corrections')} />
      <ol>
        {corrections.map((correction, n) => (
          <Point
            key={n}
            n={n}
            correction={correction}
            issues={issues}
            onChange={(next) => onChange(replaced(corrections, n, next))}
            onRemove={corrections.length > 1 ? () => onChange(removed(corrections, n)) : null}
          />
        ))}
      </ol>
      <button type="button" className="btn" onClick={() => onChange([...corrections, EMPTY_CORRECTION])}>
        <Icon name="plus" /> {words.addCorrection}
      </button>
    </section>
  )
}

interface PointProps {
  n: number
  correction: EditionCorrection
  issues: Issue[]
  onChange: (correction: EditionCorrection) => void
  onRemove: (() => void) | null
}

function Point({ n, correction, issues, onChange, onRemove }: PointProps) {
  const set = (change: Partial<EditionCorrection>) => onChange({ ...correction, ...change })
  const at = (field: string) => issuesAt(issues, `corrections.${n}.${field}`)
  return (
    <li className="claim-e">
      <TextArea
        label={words.said}
        rows={2}
        value={correction.said}
        issues={at('said')}
        onChange={(said) => set({ said })}
      />
      <TextArea
        label={words.now}
        rows={2}
        value={correction.now}
        issues={at('now')}
        onChange={(now) => set({ now })}
      />
      <OptionalField
        label={words.anchor}
        hint={words.anchorHint}
        value={correction.anchor}
        issues={at('anchor')}
        onChange={(anchor) => set({ anchor })}
      />
      <CheckField label={words.grave} checked={correction.grave} onChange={(grave) => set({ grave })} />
      {onRemove ? (
        <button type="button" className="btn btn-quiet" onClick={onRemove}>
          {words.removeCorrection(n + 1)}
        </button>
      ) : null}
    </li>
  )
}
