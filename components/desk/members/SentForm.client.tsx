'use client'

import { useActionState, type ReactNode } from 'react'
import type { FormOutcome } from '#lib/desk/member/member.schema.ts'
import { outcomeWords } from './members.words.ts'

export type FormAction = (before: FormOutcome, form: FormData) => Promise<FormOutcome>

interface Props {
  action: FormAction
  /** Makes it a landmark: not for a form a row. */
  label?: string
  className?: string
  children: (outcome: FormOutcome, isPending: boolean) => ReactNode
}

/** A form that a server action answers; it works without a script too, and then the page comes back with the outcome. */
export function SentForm({ action, label, className, children }: Props) {
  const [outcome, send, isPending] = useActionState(action, { state: 'ready' })
  // A form in a row has one field, which says by itself what is wrong.
  const said = label === undefined && outcome.state === 'invalid' ? null : outcomeWords(outcome)
  const isDone = outcome.state === 'done'
  return (
    <form action={send} className={className} aria-label={label} noValidate>
      {children(outcome, isPending)}
      {said ? (
        <p className={isDone ? 'done' : 'err'} role={isDone ? 'status' : 'alert'}>
          {said} {isDone && outcome.link ? <code>{outcome.link}</code> : null}
        </p>
      ) : null}
    </form>
  )
}
