import type { ReactNode } from 'react'
import { FIELD } from './words.ts'

interface Props {
  action: string
  id: string // of its field: one on a page
  name: string // of the form
  label: string
  send: string
  page: string // where it stands, and where it leads back to
  className?: string
  wrong?: string // what was typed and is no address
  children?: ReactNode // after the button
}

/** One field for an address and one button: a plain form, which works without a script. */
export function EmailForm({ action, id, name, label, send, page, className, wrong, children }: Props) {
  const isWrong = wrong !== undefined
  return (
    <form method="post" action={action} className={className} aria-label={name}>
      <label htmlFor={id}>{label}</label>
      {isWrong && (
        <p id={`${id}-faute`} role="alert">
          {FIELD.wrong}
        </p>
      )}
      <input
        id={id}
        type="email"
        name="email"
        autoComplete="email"
        placeholder={FIELD.placeholder}
        maxLength={254}
        required
        defaultValue={wrong}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-faute` : undefined}
      />
      <input type="hidden" name="page" value={page} />
      <button type="submit" className="btn">
        {send}
      </button>
      {children}
    </form>
  )
}
