'use client'

import type { EventInput } from '#lib/desk/event/event.schema.ts'
import { pickActorsAction } from '#lib/desk/actor/actor.actions.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { IconButton } from '#components/ui/IconButton.client.tsx'
import { NewActor } from '../actor/NewActor.client.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, TextField } from '../editing/Fields.client.tsx'
import { ItemPicker } from '../editing/ItemPicker.client.tsx'
import { removed, replaced } from '../editing/lists.ts'
import { words } from './words.ts'

type Participants = EventInput['participants']

interface Props {
  participants: Participants
  actors: ReadonlyMap<string, PickerItem>
  issues: Issue[]
  onChange: (participants: Participants) => void
  onMeet: (actor: PickerItem) => void
}

/** Who takes part, and as what. */
export function ParticipantsField({ participants, actors, issues, onChange, onMeet }: Props) {
  const add = (actor: PickerItem) => {
    onMeet(actor)
    onChange([...participants, { actorId: actor.id, role: '' }])
  }
  const nameOf = (id: string) => actors.get(id)?.label ?? '…'
  return (
    <section className="part" aria-labelledby="part-t">
      <h2 id="part-t">{words.participants}</h2>
      {participants.length === 0 ? <p className="soft">{words.noParticipant}</p> : null}
      <Faults issues={issuesAt(issues, 'participants')} />
      <ul>
        {participants.map((participant, n) => (
          <li key={participant.actorId} className="part-r">
            <b>{nameOf(participant.actorId)}</b>
            <TextField
              label={words.role}
              value={participant.role}
              issues={issuesAt(issues, `participants.${n}`, true)}
              onChange={(role) => onChange(replaced(participants, n, { ...participant, role }))}
            />
            <IconButton
              icon="x"
              label={words.removeParticipant(nameOf(participant.actorId))}
              onClick={() => onChange(removed(participants, n))}
            />
          </li>
        ))}
      </ul>
      <div className="cit-add">
        <ItemPicker label={words.addParticipant} search={pickActorsAction} onPick={add} />
        <NewActor onCreated={add} />
      </div>
    </section>
  )
}
