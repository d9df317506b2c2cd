import { SEARCH } from './words.ts'

/** The search field: on the search page, and where a page is missing. */
export function SearchForm({ query }: { query?: string }) {
  return (
    <form className="searchf" role="search" method="get" action="/recherche">
      <label htmlFor="q">{SEARCH.label}</label>
      <input id="q" type="search" name="q" defaultValue={query} />
      <button type="submit" className="btn">
        {SEARCH.go}
      </button>
    </form>
  )
}
