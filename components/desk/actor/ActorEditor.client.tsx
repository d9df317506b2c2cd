'use client'

import { saveActorAction } from '#lib/desk/actor/actor.actions.ts'
import type { ActorInput } from '#lib/desk/actor/actor.schema.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { OptionalField, SegField, TextArea, TextField } from '../editing/Fields.client.tsx'
import { FoundNotice, StaleNotice } from '../editing/Notices.client.tsx'
import { SaveBar } from '../editing/SaveBar.client.tsx'
import { slugOf } from '../editing/slug.ts'
import { useDraft } from '../editing/use-draft.client.tsx'
import { fieldWords, KIND_OPTIONS, words } from './words.ts'

interface Props {
  id: string
  version: number
  initial: ActorInput
  savedAt?: string
  next?: string
  onSaved?: (id: string, actor: ActorInput) => void
}

/** A person, an organisation or a group. */
export function ActorEditor({ id, version, initial, savedAt, next, onSaved }: Props) {
  const form = useDraft({
    noun: 'acteur',
    id,
    version,
    initial,
    ...(savedAt && { savedAt }),
    send: async (save) => {
      const result = await saveActorAction(save)
      if (result.state === 'saved') onSaved?.(result.id, save.value)
      return result
    },
    ...(next && { next }),
  })
  return (
    <div className="edit">
      <SaveBar form={form} />
      <FoundNotice form={form} />
      <StaleNotice form={form} fieldWords={fieldWords} />
      <ActorFields
        value={form.value}
        isNew={form.version === 0}
        issuesOf={(path) => (form.state.kind === 'invalid' ? issuesAt(form.state.issues, path, true) : [])}
        onChange={(change) => form.change((held) => ({ ...held, ...change }))}
      />
    </div>
  )
}

interface FieldsProps {
  value: ActorInput
  isNew: boolean
  issuesOf: (path: string) => ReturnType<typeof issuesAt>
  onChange: (change: Partial<ActorInput>) => void
}

function ActorFields({ value, isNew, issuesOf, onChange }: FieldsProps) {
  const rename = (name: string) => {
    const follows = isNew && value.slug === slugOf(value.name) // an address typed by hand is left alone
    onChange({ name, ...(follows && { slug: slugOf(name) }) })
  }
  return (
    <div className="flds">
      <TextField label={words.name} value={value.name} issues={issuesOf('name')} onChange={rename} />
      <TextField
        label={words.slug}
        hint={words.slugHint(value.slug)}
        value={value.slug}
        issues={issuesOf('slug')}
        onChange={(slug) => onChange({ slug })}
      />
      <SegField
        label={words.kind}
        value={value.kind}
        options={KIND_OPTIONS}
        onChange={(kind) => onChange({ kind })}
      />
      <Identity value={value} issuesOf={issuesOf} onChange={onChange} />
    </div>
  )
}

function Identity({ value, issuesOf, onChange }: Omit<FieldsProps, 'isNew'>) {
  return (
    <>
      <OptionalField
        label={words.wikidataId}
        value={value.wikidataId}
        issues={issuesOf('wikidataId')}
        onChange={(wikidataId) => onChange({ wikidataId })}
      />
      <OptionalField
        long
        label={words.description}
        hint={words.descriptionHint}
        value={value.description}
        issues={issuesOf('description')}
        onChange={(description) => onChange({ description })}
      />
      <TextArea
        label={words.aliases}
        hint={words.aliasesHint}
        value={value.aliases.join('\n')}
        issues={issuesOf('aliases')}
        onChange={(text) => onChange({ aliases: text === '' ? [] : text.split('\n') })}
      />
    </>
  )
}
