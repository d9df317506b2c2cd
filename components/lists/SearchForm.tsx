import { SEARCH } from './search.words.ts'

export interface SearchFormModel {
  words: string
  from: string // as typed
  until: string
  kept: Record<string, string> // parameters of the filters that are on: searching again keeps them
  issues: { field: 'de' | 'a'; code: string }[]
}

/** The search field: where a page is missing; on the search page, with what was typed and the dates between. */
export function SearchForm({ form }: { form?: SearchFormModel }) {
  return (
    <form className="searchf" role="search" method="get" action="/recherche">
      <label htmlFor="q">{SEARCH.label}</label>
      <input id="q" type="search" name="q" maxLength={200} defaultValue={form?.words} />
      <button type="submit" className="btn">
        {SEARCH.go}
      </button>
      {form && <Period form={form} />}
      {Object.entries(form?.kept ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

const Period = ({ form }: { form: SearchFormModel }) => (
  <fieldset className="period" aria-describedby="h-period">
    <legend>{SEARCH.period}</legend>
    <DateField name="de" label={SEARCH.from} value={form.from} issues={form.issues} />
    <DateField name="a" label={SEARCH.until} value={form.until} issues={form.issues} />
    <p id="h-period" className="sub">
      {SEARCH.periodHint}
    </p>
  </fieldset>
)

interface DateFieldProps extends Pick<SearchFormModel, 'issues'> {
  name: 'de' | 'a'
  label: string
  value: string
}

function DateField({ name, label, value, issues }: DateFieldProps) {
  const issue = issues.find(({ field }) => field === name)
  return (
    <p className="date">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        type="text"
        name={name}
        maxLength={60}
        defaultValue={value}
        autoComplete="off"
        {...(issue && { 'aria-invalid': true, 'aria-describedby': `${name}-issue` })}
      />
      {issue && (
        <span id={`${name}-issue`} className="issue">
          {SEARCH.issue(issue.code)}
        </span>
      )}
    </p>
  )
}
