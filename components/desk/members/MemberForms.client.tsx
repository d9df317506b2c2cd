'use client'

import type { Role } from '#lib/domain/permissions.ts'
import { fieldWords } from '../sign-in/sign-in.words.ts'
import { Choice } from './Inputs.client.tsx'
import { words } from './members.words.ts'
import { SentForm, type FormAction } from './SentForm.client.tsx'
import type { FormOutcome } from '#lib/desk/member/member.schema.ts'

interface Props {
  action: FormAction
  memberId: string
  who: string
}

export function RoleForm({ action, memberId, who, role }: Props & { role: Role }) {
  return (
    <SentForm action={action} className="people-r">
      {(outcome, isPending) => (
        <>
          <input type="hidden" name="memberId" value={memberId} />
          <Choice
            name="role"
            label={words.roleOf(who)}
            options={words.roles}
            value={role}
            outcome={outcome}
            isAlone
          />
          <button className="btn" type="submit" aria-label={words.changeRoleOf(who)} disabled={isPending}>
            {words.changeRole}
          </button>
        </>
      )}
    </SentForm>
  )
}

interface ButtonProps extends Props {
  label: string
  children: string
}

/** One button that does one thing to one member. */
export function MemberButton({ action, memberId, label, children }: Omit<ButtonProps, 'who'>) {
  return (
    <SentForm action={action} className="people-r">
      {(outcome, isPending) => (
        <>
          <input type="hidden" name="memberId" value={memberId} />
          <button className="btn" type="submit" aria-label={label} disabled={isPending}>
            {children}
          </button>
          <Faults outcome={outcome} />
        </>
      )}
    </SentForm>
  )
}

/** Asks once more, without a script as well. */
export function DeactivateForm({ action, memberId, who }: Props) {
  return (
    <details className="people-s">
      <summary>{words.deactivate}</summary>
      <p>{words.deactivateWhy(who)}</p>
      <MemberButton action={action} memberId={memberId} label={words.deactivateNow(who)}>
        {words.deactivateNow(who)}
      </MemberButton>
    </details>
  )
}

function Faults({ outcome }: { outcome: FormOutcome }) {
  if (outcome.state !== 'invalid') return null
  return (
    <p className="err" role="alert">
      {outcome.issues.map(fieldWords).join(' ')}
    </p>
  )
}
