'use client'

import { useId } from 'react'
import { fieldWords } from '../sign-in/sign-in.words.ts'
import type { FormOutcome } from '#lib/desk/member/member.schema.ts'

interface InputProps {
  name: string
  label: string
  type: 'text' | 'email' | 'password'
  autoComplete: string
  outcome: FormOutcome
  hint?: string
  value?: string
}

const faultIn = (outcome: FormOutcome, name: string) =>
  outcome.state === 'invalid' ? outcome.issues.find((issue) => issue.path === name) : undefined

const keptIn = (outcome: FormOutcome, name: string) => ('kept' in outcome ? outcome.kept[name] : undefined)

/** A field whose text comes back when the form is refused; a password never does. */
export function Input({ name, label, type, autoComplete, outcome, hint, value }: InputProps) {
  const id = useId()
  const fault = faultIn(outcome, name)
  const described = [fault && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(' ')
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required
        defaultValue={keptIn(outcome, name) ?? value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      />
      {fault ? (
        <p className="err" id={`${id}-e`}>
          {fieldWords(fault)}
        </p>
      ) : null}
      {hint ? (
        <p className="orig" id={`${id}-h`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  options: readonly (readonly [value: string, words: string])[]
  value: string
  outcome: FormOutcome
  /** In a row: its label is heard and not seen, and a fault is said as it appears. */
  isAlone?: boolean
}

export function Choice({ name, label, options, value, outcome, isAlone = false }: ChoiceProps) {
  const id = useId()
  const fault = faultIn(outcome, name)
  const chosen = keptIn(outcome, name) ?? value
  return (
    <div className="fld">
      <label htmlFor={id} className={isAlone ? 'vh' : undefined}>
        {label}
      </label>
      {/* React resets a form that was sent, a list to its first choice: the key makes it anew with the kept one. */}
      <select
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-e` : undefined}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      {fault ? (
        <p className="err" id={`${id}-e`} role={isAlone ? 'alert' : undefined}>
          {fieldWords(fault)}
        </p>
      ) : null}
    </div>
  )
}
