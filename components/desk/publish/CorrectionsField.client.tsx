'use client'

import type { EditionCorrection } from '#lib/domain/edition.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { CheckField, Faults, TextArea, TextField } from '../editing/Fields.client.tsx'
import { removed, replaced } from '../editing/lists.ts'
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
        {corrections.map((correction, n) => {
          const set = (change: Partial<EditionCorrection>) => {
            onChange(replaced(corrections, n, { ...correction, ...change }))
          }
          const at = (field: string) => issuesAt(issues, `corrections.${n}.${field}`)
          return (
            <li key={n} className="claim-e">
              <TextArea
                label={words.said}
                rows={2}
                value={correction.said}
                issues={at('said')}
                onChange={(said) => {
                  set({ said })
                }}
              />
              <TextArea
                label={words.now}
                rows={2}
                value={correction.now}
                issues={at('now')}
                onChange={(now) => {
                  set({ now })
                }}
              />
              <TextField
                label={words.anchor}
                hint={words.anchorHint}
                value={correction.anchor ?? ''}
                issues={at('anchor')}
                onChange={(anchor) => {
                  set({ anchor: anchor || null })
                }}
              />
              <CheckField
                label={words.grave}
                checked={correction.grave}
                onChange={(grave) => {
                  set({ grave })
                }}
              />
              {corrections.length > 1 ? (
                <button
                  type="button"
                  className="btn btn-quiet"
                  onClick={() => {
                    onChange(removed(corrections, n))
                  }}
                >
                  {words.removeCorrection(n + 1)}
                </button>
              ) : null}
            </li>
          )
        })}
      </ol>
      <button
        type="button"
        className="btn"
        onClick={() => {
          onChange([...corrections, { anchor: null, said: '', now: '', grave: false }])
        }}
      >
        <Icon name="plus" /> {words.addCorrection}
      </button>
    </section>
  )
}
