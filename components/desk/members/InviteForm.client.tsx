'use client'

import { Choice, Input } from './Inputs.client.tsx'
import { words } from './members.words.ts'
import { SentForm, type FormAction } from './SentForm.client.tsx'

export function InviteForm({ action }: { action: FormAction }) {
  return (
    <SentForm action={action} label={words.inviteTitle} className="people-i">
      {(outcome, isPending) => (
        <>
          <Input name="email" type="email" label={words.email} autoComplete="off" outcome={outcome} />
          <Input name="name" type="text" label={words.name} autoComplete="off" outcome={outcome} />
          <Choice
            name="role"
            label={words.role}
            options={words.roles}
            value="contributor"
            outcome={outcome}
          />
          <button className="btn btn-ink" type="submit" disabled={isPending}>
            {words.invite}
          </button>
        </>
      )}
    </SentForm>
  )
}
