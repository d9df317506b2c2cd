'use client'

import type { CitationInput } from '#lib/desk/claim/claim-input.schema.ts'
import { pickSourceCardsAction } from '#lib/desk/source/source-card.actions.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { removed, replaced } from '../editing/lists.ts'
import { Picker } from '../editing/Picker.client.tsx'
import { sourceLine } from '../source/source-line.ts'
import { NewSource } from '../source/NewSource.client.tsx'
import { CitationRow } from './CitationRow.client.tsx'
import { emptyCitation } from './claim-form.ts'
import type { Shelf } from './shelf.client.tsx'
import { words } from './words.ts'

interface Props {
  citations: CitationInput[]
  shelf: Shelf
  path: string
  issues: Issue[]
  lastSourceId: string | null // cited just before: «même source» in one key
  onChange: (citations: CitationInput[]) => void
}

export function CitationList({ citations, shelf, path, issues, lastSourceId, onChange }: Props) {
  const cite = (card: SourceCard) => {
    shelf.meetSource(card)
    onChange([...citations, emptyCitation(card.id)])
  }
  const last = lastSourceId ? shelf.sources.get(lastSourceId) : undefined
  return (
    <section className="cit-l">
      <h4>
        {words.sources} <span className="n">{citations.length}</span>
      </h4>
      {citations.length === 0 ? <p className="soft">{words.noSource}</p> : null}
      <ul>
        {citations.map((citation, n) => (
          <CitationRow
            key={citation.id}
            citation={citation}
            card={shelf.sources.get(citation.sourceId)}
            path={`${path}.${n}`}
            issues={issues}
            onChange={(next) => onChange(replaced(citations, n, next))}
            onRemove={() => onChange(removed(citations, n))}
          />
        ))}
      </ul>
      <div className="cit-add">
        <SourcePicker onPick={cite} />
        {last ? (
          <button type="button" className="btn" title={last.title} onClick={() => cite(last)}>
            {words.sameSource}
          </button>
        ) : null}
        <NewSource onCreated={cite} />
      </div>
    </section>
  )
}

function SourcePicker({ onPick }: { onPick: (card: SourceCard) => void }) {
  return (
    <Picker
      label={words.cite}
      placeholder={words.citePlaceholder}
      nothing={words.citeNothing}
      search={pickSourceCardsAction}
      textOf={(card) => card.title}
      onPick={onPick}
    >
      {(card) => (
        <>
          <span className="o-t" lang={card.language ?? undefined}>
            {card.title}
          </span>
          <span className="o-m">{[card.publisher, sourceLine(card)].filter(Boolean).join(' · ')}</span>
        </>
      )}
    </Picker>
  )
}
