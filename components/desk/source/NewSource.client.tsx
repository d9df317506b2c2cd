'use client'

import { newId } from '#lib/domain/ids.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import { NewThing } from '../editing/NewThing.client.tsx'
import { SourceEditor } from './SourceEditor.client.tsx'
import { cardOf, EMPTY_SOURCE } from './source-form.ts'
import { words } from './words.ts'

/** A source made where it is cited, then cited. */
export function NewSource({ onCreated }: { onCreated: (card: SourceCard) => void }) {
  return (
    <NewThing label={words.create} close={words.close}>
      {(done) => (
        <SourceEditor
          id={newId()}
          version={0}
          initial={EMPTY_SOURCE}
          origin={null}
          onSaved={(id, source) => {
            onCreated(cardOf(id, source))
            done()
          }}
        />
      )}
    </NewThing>
  )
}
