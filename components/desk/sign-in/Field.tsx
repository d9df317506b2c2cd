import type { ReactNode } from 'react'
import type { Issue } from '#lib/domain/errors.ts'
import { Warning } from './Icons.tsx'
import { fieldWords } from './sign-in.words.ts'

interface Props {
  id: string
  name: string
  label: string
  type: 'email' | 'password' | 'text'
  autoComplete: string
  value?: string | undefined
  isRequired?: boolean
  issues?: Issue[]
  hint?: string
  /** Stands beside the label. */
  beside?: ReactNode
  /** A sentence about the field that no issue of its own says; spoken as it appears. */
  alert?: string | undefined
}

/** A field with its label, its hint, and what is wrong with it. */
export function Field({
  id,
  name,
  label,
  beside,
  hint,
  alert,
  issues = [],
  isRequired = true,
  ...input
}: Props) {
  const wrong = issues.find((issue) => issue.path === name)
  const error = alert ?? (wrong && fieldWords(wrong))
  return (
    <>
      <Label htmlFor={id} words={label} beside={beside} />
      <input
        id={id}
        name={name}
        type={input.type}
        autoComplete={input.autoComplete}
        defaultValue={input.value}
        required={isRequired}
        aria-invalid={error ? true : undefined}
        aria-describedby={[error && `e-${id}`, hint && `h-${id}`].filter(Boolean).join(' ') || undefined}
      />
      {error ? <Fault id={`e-${id}`} words={error} isAlert={Boolean(alert)} /> : null}
      {hint ? (
        <p className="fine hint" id={`h-${id}`}>
          {hint}
        </p>
      ) : null}
    </>
  )
}

function Label({ htmlFor, words, beside }: { htmlFor: string; words: string; beside: ReactNode }) {
  const label = <label htmlFor={htmlFor}>{words}</label>
  if (!beside) return label
  return (
    <div className="lab-r">
      {label}
      {beside}
    </div>
  )
}

function Fault({ id, words, isAlert }: { id: string; words: string; isAlert: boolean }) {
  return (
    <p className="err" id={id} role={isAlert ? 'alert' : undefined}>
      <Warning /> {words}
    </p>
  )
}
