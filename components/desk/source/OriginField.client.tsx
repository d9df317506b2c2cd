'use client'

import { useState } from 'react'
import { pickSourceCardsAction } from '#lib/desk/source/source-card.actions.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { Faults } from '../editing/Fields.client.tsx'
import { Picker } from '../editing/Picker.client.tsx'
import { sourceLine } from './source-line.ts'
import { words } from './words.ts'

interface Props {
  value: string | null
  origin: SourceCard | null
  issues: Issue[]
  onChange: (change: { originId: string | null }) => void
}

/** The source that this one merely repeats: five papers that repeat one agency are one source. */
export function OriginField({ value, origin, issues, onChange }: Props) {
  const [known, setKnown] = useState(origin)
  return (
    <section className="deriv">
      <h2>{words.origin}</h2>
      <p className="orig">{words.originHint}</p>
      {value ? (
        <p className="rel">
          <span>
            <b>{known?.title ?? '…'}</b> <span className="soft">{known ? sourceLine(known) : ''}</span>
          </span>
          <button type="button" className="btn" onClick={() => onChange({ originId: null })}>
            {words.removeOrigin}
          </button>
        </p>
      ) : (
        <Picker
          label={words.origin}
          placeholder={words.headline}
          nothing="Rien trouvé."
          search={pickSourceCardsAction}
          textOf={(card) => card.title}
          onPick={(card) => {
            setKnown(card)
            onChange({ originId: card.id })
          }}
        >
          {(card) => (
            <>
              <span className="o-t">{card.title}</span>
              <span className="o-m">{[card.publisher, sourceLine(card)].filter(Boolean).join(' · ')}</span>
            </>
          )}
        </Picker>
      )}
      <Faults issues={issues} />
    </section>
  )
}
