const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'

/** Addresses whose documents are kept, and the query parameters that make another document of each. */
const KEPT: readonly [path: RegExp, params: readonly string[]][] = [
  [/^\/$/, []],
  [new RegExp(`^/articles/${SLUG}(?:/modifications|/editions/[1-9][0-9]{0,5})?$`), []],
  [new RegExp(`^/(?:rubriques|auteurs|acteurs)/${SLUG}$`), ['page']],
  [/^\/archives(?:\/[0-9]{4})?$/, []],
  [/^\/rectificatifs$/, ['page']],
  [/^\/sitemap\.xml$/, ['page']],
  [/^\/(?:flux\.xml|flux\.json|robots\.txt)$/, []],
  [/^\/(?:a-propos|charte|mentions-legales|donnees-personnelles|accessibilite|contact)$/, []],
]
const LONGEST = 300

/** The name under which a document is kept: its path and those of its parameters that change it, so that whatever
 *  else stands in a query makes no second copy and no wrong one.
 *  @param target path and query as they were asked for
 *  @returns null for what is never kept */
export function keyOf(target: string): string | null {
  const [path, query] = split(target)
  if (path.length > LONGEST) return null
  const entry = KEPT.find(([pattern]) => pattern.test(path))
  if (!entry) return null
  const page = entry[1].includes('page') ? pageNumber(new URLSearchParams(query)) : 1
  if (page === null) return null
  return page === 1 ? path : `${path}?page=${page}`
}

function split(target: string): [path: string, query: string] {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

/** The page of a long list, from 1; null when what is asked for is no number. The one reader of `page`: a handler
 *  that read it otherwise would be kept under the wrong name. */
export function pageNumber(query: URLSearchParams): number | null {
  const asked = query.get('page')
  if (asked === null) return 1
  return /^[1-9][0-9]{0,5}$/.test(asked) ? Number(asked) : null
}
