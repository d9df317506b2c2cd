'use client'

import { newId } from '#lib/domain/ids.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import { NewThing } from '../editing/NewThing.client.tsx'
import { ActorEditor } from './ActorEditor.client.tsx'
import { EMPTY_ACTOR, itemOf } from './actor-form.ts'
import { words } from './words.ts'

/** An actor made where it is named. */
export function NewActor({ onCreated }: { onCreated: (actor: PickerItem) => void }) {
  return (
    <NewThing label={words.create} close={words.close}>
      {(done) => (
        <ActorEditor
          id={newId()}
          version={0}
          initial={EMPTY_ACTOR}
          onSaved={(id, actor) => {
            onCreated(itemOf(id, actor))
            done()
          }}
        />
      )}
    </NewThing>
  )
}
