'use client'

import type { ReactNode } from 'react'
import type { SourceInput } from '#lib/desk/source/source.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { CheckField, OptionalField, SegField, SelectField, TextArea } from '../editing/Fields.client.tsx'
import { OriginField } from './OriginField.client.tsx'
import { TIER_OPTIONS, TYPE_OPTIONS, words } from './words.ts'

interface Props {
  value: SourceInput
  origin: SourceCard | null
  issues: Issue[]
  onChange: (change: Partial<SourceInput>) => void
}
type TextKey =
  | 'publisher'
  | 'container'
  | 'publishedAt'
  | 'language'
  | 'url'
  | 'volume'
  | 'issue'
  | 'page'
  | 'edition'
  | 'place'
  | 'doi'
  | 'isbn'

const HINTS: Partial<Record<TextKey, string>> = {
  publisher: words.publisherHint,
  container: words.containerHint,
  publishedAt: words.publishedHint,
  language: words.languageHint,
}
const PAPER: TextKey[] = ['publisher', 'publishedAt', 'container', 'language']
const MORE: TextKey[] = ['volume', 'issue', 'page', 'edition', 'place', 'doi', 'isbn']

export function SourceFields({ value, origin, issues, onChange }: Props) {
  const line = (key: TextKey) => (
    <Line key={key} name={key} value={value} issues={issues} onChange={onChange} />
  )
  return (
    <>
      <div className="flds">
        <div className="fld fld-wide">{line('url')}</div>
        <Identity value={value} issues={issues} onChange={onChange} />
        {PAPER.map(line)}
        <TextArea
          label={words.authors}
          hint={words.authorsHint}
          rows={2}
          value={value.authors.join('\n')}
          issues={issuesAt(issues, 'authors', true)}
          onChange={(text) => onChange({ authors: text === '' ? [] : text.split('\n') })}
        />
      </div>
      <OriginField
        value={value.originId}
        origin={origin}
        issues={issuesAt(issues, 'originId')}
        onChange={onChange}
      />
      <More>{MORE.map(line)}</More>
      <div className="flds">
        <OptionalField
          long
          label={words.note}
          value={value.note}
          issues={issuesAt(issues, 'note')}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </>
  )
}

function More({ children }: { children: ReactNode }) {
  return (
    <details className="more-f">
      <summary>{words.more}</summary>
      <div className="flds">{children}</div>
    </details>
  )
}

function Line({ name, value, issues, onChange }: Omit<Props, 'origin'> & { name: TextKey }) {
  return (
    <OptionalField
      label={words[name]}
      hint={HINTS[name]}
      value={value[name]}
      issues={issuesAt(issues, name)}
      onChange={(text) => onChange({ [name]: text })}
    />
  )
}

function Identity({ value, issues, onChange }: Omit<Props, 'origin'>) {
  return (
    <>
      <TextArea
        label={words.headline}
        rows={2}
        {...(value.language && { lang: value.language })}
        value={value.title}
        issues={issuesAt(issues, 'title')}
        onChange={(title) => onChange({ title })}
      />
      <CheckField
        label={words.titleExact}
        checked={value.titleExact}
        onChange={(titleExact) => onChange({ titleExact })}
      />
      <SelectField
        label={words.type}
        value={value.type}
        options={TYPE_OPTIONS}
        issues={issuesAt(issues, 'type')}
        onChange={(type) => onChange({ type })}
      />
      <SegField
        label={words.tier}
        value={value.tier}
        options={TIER_OPTIONS}
        onChange={(tier) => onChange({ tier })}
      />
    </>
  )
}
