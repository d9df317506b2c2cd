'use client'

import { useId, type ReactNode } from 'react'
import type { Issue } from '#lib/domain/errors.ts'
import { issueWords } from './issue-words.ts'

interface FieldProps {
  label: string
  hint?: ReactNode
  issues?: Issue[]
}
interface TextProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  lang?: string
  placeholder?: string
}

/** The wiring of a field that can be wrong: its hint and its faults are read with it. */
function useField({ hint, issues = [] }: Pick<FieldProps, 'hint' | 'issues'>) {
  const id = useId()
  const said = [hint ? `${id}-hint` : '', issues.length ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return {
    id,
    control: {
      id,
      'aria-invalid': issues.length > 0 ? true : undefined,
      'aria-describedby': said || undefined,
    },
    after: (
      <>
        {hint ? (
          <p className="orig" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
        <Faults id={`${id}-fault`} issues={issues} />
      </>
    ),
  }
}

/** What is wrong, one sentence an issue, beside the field. */
export function Faults({ id, issues }: { id?: string; issues: Issue[] }) {
  if (issues.length === 0) return null
  return (
    <p className="err" id={id}>
      {issues.map(issueWords).join(' ')}
    </p>
  )
}

export function TextField({
  label,
  value,
  onChange,
  lang,
  placeholder,
  type = 'text',
  ...field
}: TextProps & { type?: string }) {
  const { id, control, after } = useField(field)
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input
        {...control}
        type={type}
        value={value}
        lang={lang}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      {after}
    </div>
  )
}

export function TextArea({
  label,
  value,
  onChange,
  lang,
  placeholder,
  rows = 3,
  ...field
}: TextProps & { rows?: number }) {
  const { id, control, after } = useField(field)
  return (
    <div className="fld fld-wide">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...control}
        value={value}
        lang={lang}
        rows={rows}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      {after}
    </div>
  )
}

interface SelectProps<V extends string> extends FieldProps {
  value: V
  options: readonly { value: V; words: string }[]
  onChange: (value: V) => void
}

export function SelectField<V extends string>({ label, value, options, onChange, ...field }: SelectProps<V>) {
  const { id, control, after } = useField(field)
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <select {...control} value={value} onChange={(event) => onChange(event.target.value as V)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      {after}
    </div>
  )
}

export function CheckField({
  label,
  checked,
  onChange,
  ...field
}: FieldProps & { checked: boolean; onChange: (checked: boolean) => void }) {
  const { id, control, after } = useField(field)
  return (
    <div className="fld fld-check">
      <label htmlFor={id}>
        <input
          {...control}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />{' '}
        {label}
      </label>
      {after}
    </div>
  )
}

/** A choice among few, as one segmented control: arrows move in it, one stop for Tab. */
export function SegField<V extends string>({ label, value, options, onChange }: SelectProps<V>) {
  const id = useId()
  return (
    <fieldset className="fld seg-f">
      <legend>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'on' : undefined}>
            <input
              type="radio"
              className="vh"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface OptionalProps extends FieldProps {
  value: string | null
  onChange: (value: string | null) => void
  lang?: string
  long?: boolean // several lines
}

/** A text that may be missing: left empty, it is null. */
export function OptionalField({ value, onChange, long = false, ...field }: OptionalProps) {
  const put = (text: string) => onChange(text === '' ? null : text)
  return long ? (
    <TextArea {...field} rows={2} value={value ?? ''} onChange={put} />
  ) : (
    <TextField {...field} value={value ?? ''} onChange={put} />
  )
}
