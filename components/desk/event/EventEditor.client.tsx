'use client'

import { useState } from 'react'
import { saveEventAction } from '#lib/desk/event/event.actions.ts'
import type { EventInput } from '#lib/desk/event/event.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { withoutMark } from '#lib/domain/prose-marks.ts'
import { ClaimsField } from '../claim/ClaimsField.client.tsx'
import { emptyClaim, recordedOf } from '../claim/claim-form.ts'
import { useShelf, type ShelfStart } from '../claim/shelf.client.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { OptionalField } from '../editing/Fields.client.tsx'
import { FoundNotice, StaleNotice } from '../editing/Notices.client.tsx'
import { ProseField } from '../editing/ProseField.client.tsx'
import { SaveBar } from '../editing/SaveBar.client.tsx'
import { useDraft, type DraftForm } from '../editing/use-draft.client.tsx'
import { ParticipantsField } from './ParticipantsField.client.tsx'
import { WhenFields } from './WhenFields.client.tsx'
import { fieldWords, words } from './words.ts'

interface Props {
  id: string
  version: number
  initial: EventInput
  savedAt?: string
  shelf: ShelfStart
  mayFinish: boolean
  after?: string // where to go once a new event is saved; `{id}` stands for it
}

/** One event with everything it rests on. */
export function EventEditor({ id, version, initial, savedAt, shelf: start, mayFinish, after }: Props) {
  const shelf = useShelf(start)
  const next = after ?? '/bureau/evenements/{id}'
  const form = useDraft({ noun: 'evenement', id, version, initial, savedAt, send: saveEventAction, next })
  const [broken, setBroken] = useState<Issue[]>([])
  const { value } = form
  const issues = form.state.kind === 'invalid' ? form.state.issues : []
  const set = (change: Partial<EventInput>) => form.change((held) => ({ ...held, ...change }))
  const claimIds = value.claims.map((c) => c.id)
  return (
    <div className="edit">
      <SaveBar form={form} blocked={broken.length > 0} />
      <FoundNotice form={form} />
      <StaleNotice form={form} fieldWords={fieldWords} />
      <WhenFields value={value} issues={issues} onChange={set} />
      <What form={form} set={set} issues={issues} onBroken={setBroken} />
      <ParticipantsField
        participants={value.participants}
        actors={shelf.actors}
        issues={issues}
        onMeet={shelf.meetActor}
        onChange={(participants) => set({ participants })}
      />
      <ClaimsField
        claims={value.claims}
        issues={issues}
        shelf={shelf}
        recorded={recordedOf(form.saved.claims)}
        mayFinish={mayFinish}
        onChange={(claims) => {
          const gone = claimIds.filter((known) => !claims.some((c) => c.id === known))
          set({ claims, body: gone.reduce(withoutMark, value.body) })
        }}
      />
    </div>
  )
}

interface WhatProps {
  form: DraftForm<EventInput>
  set: (change: Partial<EventInput>) => void
  issues: Issue[]
  onBroken: (issues: Issue[]) => void
}

function What({ form, set, issues, onBroken }: WhatProps) {
  const { value } = form
  const claimIds = value.claims.map((c) => c.id)
  return (
    <section className="flds" aria-label={words.what}>
      <div className="fld fld-wide">
        <OptionalField
          label={words.headline}
          value={value.title}
          issues={issuesAt(issues, 'title')}
          onChange={(title) => set({ title })}
        />
      </div>
      <ProseField
        key={`${form.epoch}.${claimIds.join()}`}
        label={words.body}
        value={value.body}
        claimIds={claimIds}
        issues={issuesAt(issues, 'body', true)}
        onBroken={onBroken}
        onChange={(body) => set({ body })}
        onMark={(marked, place) => {
          const claim = emptyClaim(marked)
          const body = place(claim.id)
          if (body) set({ claims: [...value.claims, claim], body })
        }}
      />
    </section>
  )
}
