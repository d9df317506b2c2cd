'use client'

import type { ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import { pickActorsAction } from '#lib/desk/actor/actor.actions.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, SelectField } from '../editing/Fields.client.tsx'
import { ItemPicker } from '../editing/ItemPicker.client.tsx'
import { words } from './words.ts'

type Voice = ClaimInput['voice']

interface Props {
  voice: Voice
  actors: ReadonlyMap<string, PickerItem>
  authors: PickerItem[]
  issues: Issue[]
  path: string
  onChange: (voice: Voice) => void
  onMeet: (actor: PickerItem) => void // an actor picked here, whose name the form must know
}

/** Who says it: the newsroom, an actor, or an author of the article for an analysis. */
export function VoiceField({ voice, actors, authors, issues, path, onChange, onMeet }: Props) {
  const actor = voice.kind === 'actor' ? actors.get(voice.actorId) : undefined
  return (
    <div className="voice">
      <SelectField<Voice['kind']>
        label={words.voice}
        value={voice.kind}
        issues={issuesAt(issues, path)}
        options={[
          { value: 'newsroom', words: words.newsroom },
          { value: 'actor', words: words.actor },
          { value: 'author', words: words.author },
        ]}
        onChange={(kind) => onChange(emptyVoice(kind, authors))}
      />
      {voice.kind === 'actor' ? (
        <ActorVoice
          actor={actor}
          issues={issuesAt(issues, `${path}.actorId`)}
          onChange={onChange}
          onMeet={onMeet}
        />
      ) : null}
      {voice.kind === 'author' ? (
        <SelectField
          label={words.chooseAuthor}
          value={voice.authorId}
          issues={issuesAt(issues, `${path}.authorId`)}
          options={[{ value: '', words: '—' }, ...authors.map((a) => ({ value: a.id, words: a.label }))]}
          onChange={(authorId) => onChange({ kind: 'author', authorId })}
        />
      ) : null}
    </div>
  )
}

type ActorProps = Pick<Props, 'onChange' | 'onMeet' | 'issues'> & { actor: PickerItem | undefined }

function ActorVoice({ actor, issues, onChange, onMeet }: ActorProps) {
  return (
    <div className="fld">
      {actor ? <p className="picked">{actor.label}</p> : null}
      <ItemPicker
        label={words.chooseActor}
        search={pickActorsAction}
        onPick={(item) => {
          onMeet(item)
          onChange({ kind: 'actor', actorId: item.id })
        }}
      />
      <Faults issues={issues} />
    </div>
  )
}

function emptyVoice(kind: Voice['kind'], authors: PickerItem[]): Voice {
  if (kind === 'actor') return { kind, actorId: '' }
  if (kind === 'author') return { kind, authorId: authors[0]?.id ?? '' }
  return { kind }
}
