'use client'

import type { ArticleInput } from '#lib/desk/article/article.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults, OptionalField, TextArea, TextField } from '../editing/Fields.client.tsx'
import { slugOf } from '../editing/slug.ts'
import { words } from './words.ts'

interface Props {
  value: ArticleInput
  isNew: boolean
  authors: PickerItem[]
  categories: PickerItem[]
  issues: Issue[]
  onChange: (change: Partial<ArticleInput>) => void
}

export function HeadFields({ value, isNew, authors, categories, issues, onChange }: Props) {
  const at = (path: string) => issuesAt(issues, path, true)
  const retitle = (headline: string) => {
    const follows = isNew && value.slug === slugOf(value.headline) // an address typed by hand is left alone
    onChange({ headline, ...(follows && { slug: slugOf(headline) }) })
  }
  return (
    <section aria-label={words.head} className="flds">
      <TextArea
        label={words.headline}
        rows={2}
        value={value.headline}
        issues={at('headline')}
        onChange={retitle}
      />
      <TextArea
        label={words.standfirst}
        value={value.standfirst}
        issues={at('standfirst')}
        onChange={(standfirst) => onChange({ standfirst })}
      />
      <Address value={value} at={at} onChange={onChange} />
      <Lists value={value} at={at} authors={authors} categories={categories} onChange={onChange} />
    </section>
  )
}

type At = (path: string) => Issue[]

function Address({ value, at, onChange }: Pick<Props, 'value' | 'onChange'> & { at: At }) {
  return (
    <>
      <TextField
        label={words.slug}
        hint={words.slugHint(value.slug)}
        value={value.slug}
        issues={at('slug')}
        onChange={(slug) => onChange({ slug })}
      />
      <OptionalField
        label={words.seoTitle}
        value={value.seoTitle}
        issues={at('seoTitle')}
        onChange={(seoTitle) => onChange({ seoTitle })}
      />
      <OptionalField
        long
        label={words.description}
        value={value.description}
        issues={at('description')}
        onChange={(description) => onChange({ description })}
      />
    </>
  )
}

type ListsProps = Omit<Props, 'isNew' | 'issues'> & { at: At }

function Lists({ value, at, authors, categories, onChange }: ListsProps) {
  return (
    <>
      <Choice
        label={words.authors}
        options={authors}
        chosen={value.authorIds}
        issues={at('authorIds')}
        onChange={(authorIds) => onChange({ authorIds })}
      />
      <Choice
        label={words.categories}
        hint={words.mainCategory}
        options={categories}
        chosen={value.categoryIds}
        issues={at('categoryIds')}
        onChange={(categoryIds) => onChange({ categoryIds })}
      />
    </>
  )
}

interface ChoiceProps {
  label: string
  hint?: string
  options: PickerItem[]
  chosen: string[]
  issues: Issue[]
  onChange: (chosen: string[]) => void
}

/** Several of a few, in the order they were chosen. */
function Choice({ label, hint, options, chosen, issues, onChange }: ChoiceProps) {
  return (
    <fieldset className="fld choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="checkbox"
            checked={chosen.includes(option.id)}
            onChange={(event) => {
              onChange(
                event.target.checked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id),
              )
            }}
          />{' '}
          {option.label}
          {chosen.includes(option.id) && chosen.length > 1 ? (
            <span className="n"> {chosen.indexOf(option.id) + 1}</span>
          ) : null}
        </label>
      ))}
      {hint ? <p className="orig">{hint}</p> : null}
      <Faults issues={issues} />
    </fieldset>
  )
}
