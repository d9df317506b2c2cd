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

export const SearchSummary = ({
  summary: { issues, count, words, date, typed },
}: {
  summary: SearchSummaryModel
}) => (
  <p className="sub" role="status">
    {issues > 0 ? (
      SEARCH.issues
    ) : (
      <>
        {count ?? (words || date ? SEARCH.nothing : SEARCH.nothingFiltered)}
        {count && date && SEARCH.forDate(date)}
        {count && words && SEARCH.forWords}
        {words && <b>{quoted(words)}</b>}
        {!count && !words && date && <b>{quoted(date)}</b>}.
        {typed && (
          <>
            {' '}
            {SEARCH.instead}
            <a href={typed.href} rel="nofollow">
              {quoted(typed.label)}
            </a>
            {SEARCH.asTyped}
          </>
        )}
      </>
    )}
  </p>
)
