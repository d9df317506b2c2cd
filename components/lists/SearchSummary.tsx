import { quoted } from '#lib/domain/wording.ts'
import type { PageLink } from '../document/page-link.ts'
import { SEARCH } from './search.words.ts'

/** What was understood and how much was found, said in a sentence. */
export interface SearchSummaryModel {
  issues: number // fields that could not be read
  count: string | null // «4 événements»; null for nothing
  words: string | null // looked for: as typed, or put right; null for filters alone, and for a date alone
  date: string | null // in words, when a date was read among what was typed
  typed: PageLink | null // the same words as they were typed, when they were read as something else
  advice: { sentence: string; links: PageLink[] } | null // where there is nothing
}

export const SearchSummary = ({ summary }: { summary: SearchSummaryModel }) => (
  <p className="sub" role="status">
    {summary.issues > 0 ? (
      SEARCH.issues
    ) : summary.count === null ? (
      <Nothing summary={summary} />
    ) : (
      <Found summary={summary} />
    )}
    {summary.typed && (
      <>
        {' '}
        {SEARCH.instead}
        <a href={summary.typed.href} rel="nofollow">
          {quoted(summary.typed.label)}
        </a>
        {SEARCH.asTyped}
      </>
    )}
  </p>
)

const Nothing = ({ summary: { words } }: { summary: SearchSummaryModel }) =>
  words === null ? (
    `${SEARCH.nothingFiltered}.`
  ) : (
    <>
      {SEARCH.nothing}
      <b>{quoted(words)}</b>.
    </>
  )

const Found = ({ summary: { count, words, date } }: { summary: SearchSummaryModel }) => (
  <>
    {count}
    {date && ` ${date}`}
    {words && (
      <>
        {SEARCH.forWords}
        <b>{quoted(words)}</b>
      </>
    )}
    .
  </>
)
