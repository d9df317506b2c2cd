'use client'

import { saveSourceAction } from '#lib/desk/source/source.actions.ts'
import type { SourceInput } from '#lib/desk/source/source.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import { FoundNotice, StaleNotice } from '../editing/Notices.client.tsx'
import { SaveBar } from '../editing/SaveBar.client.tsx'
import { useDraft } from '../editing/use-draft.client.tsx'
import { SourceFields } from './SourceFields.client.tsx'
import { fieldWords } from './words.ts'

interface Props {
  id: string
  version: number
  initial: SourceInput
  savedAt?: string
  origin: SourceCard | null
  next?: string
  onSaved?: (id: string, source: SourceInput) => void
}

/** One source: its bibliographic record, and what Frise needs to weigh it. */
export function SourceEditor({ id, version, initial, savedAt, origin, next, onSaved }: Props) {
  const form = useDraft({
    noun: 'source',
    id,
    version,
    initial,
    ...(savedAt && { savedAt }),
    send: async (save) => {
      const result = await saveSourceAction(save)
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
      <SourceFields
        value={form.value}
        origin={origin}
        issues={form.state.kind === 'invalid' ? form.state.issues : []}
        onChange={(change) => form.change((held) => ({ ...held, ...change }))}
      />
    </div>
  )
}
