'use client'

import { Input } from '../members/Inputs.client.tsx'
import { accountWords as words } from '../members/members.words.ts'
import { SentForm, type FormAction } from '../members/SentForm.client.tsx'

export function NameForm({ name, action }: { name: string; action: FormAction }) {
  return (
    <SentForm action={action} label={words.nameTitle} className="people-f">
      {(outcome, isPending) => (
        <>
          <Input
            name="name"
            type="text"
            label={words.name}
            autoComplete="name"
            value={name}
            outcome={outcome}
          />
          <button className="btn" type="submit" disabled={isPending}>
            {words.saveName}
          </button>
        </>
      )}
    </SentForm>
  )
}

interface PasswordProps {
  hasPassword: boolean
  /** For the browser's password manager, which must know whose it is. */
  email: string
  action: FormAction
}

export function PasswordForm({ hasPassword, email, action }: PasswordProps) {
  return (
    <SentForm action={action} label={words.passwordTitle} className="people-f">
      {(outcome, isPending) => (
        <>
          <input type="hidden" name="username" autoComplete="username" value={email} />
          {hasPassword ? (
            <Input
              name="current"
              type="password"
              label={words.current}
              autoComplete="current-password"
              outcome={outcome}
            />
          ) : null}
          <Input
            name="password"
            type="password"
            label={words.password}
            autoComplete="new-password"
            hint={words.passwordHint}
            outcome={outcome}
          />
          <button className="btn" type="submit" disabled={isPending}>
            {words.savePassword}
          </button>
        </>
      )}
    </SentForm>
  )
}

export function EndOthersForm({ action }: { action: FormAction }) {
  return (
    <SentForm action={action} label={words.endOthers}>
      {(_outcome, isPending) => (
        <button className="btn" type="submit" disabled={isPending}>
          {words.endOthers}
        </button>
      )}
    </SentForm>
  )
}
