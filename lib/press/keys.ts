const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'

/** The query parameters that make another document of an address, and what each may hold. Whatever else is asked for
 *  changes nothing. */
const PARAMS = {
  page: /^[1-9][0-9]{0,5}$/, // of a long list
  partie: /^[1-9][0-9]{0,3}$/, // of a long article
  au: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, // as it was known on a day
  depuis: /^[1-9][0-9]{0,5}$/, // what has changed after an edition
  acteur: new RegExp(`^${SLUG}$`),
  statut: /^[a-z]+(?:-[a-z]+)?$/,
  cles: /^1$/, // key events alone
  ancre: /^[ea]-[0-9a-z]{1,20}$/, // the part that holds a place
}
export type Param = keyof typeof PARAMS

/** What a query asks of a page: each parameter that is there and is what it may be. */
export type Asked = Partial<Record<Param, string>>

const ARTICLE: Param[] = ['partie', 'au', 'depuis', 'acteur', 'statut', 'cles', 'ancre']

/** Addresses whose documents are kept, and the parameters that each understands. */
const KEPT: readonly [path: RegExp, params: readonly Param[]][] = [
  [/^\/$/, []],
  [new RegExp(`^/articles/${SLUG}$`), ARTICLE],
  [new RegExp(`^/articles/${SLUG}(?:\\.json|\\.csv|\\.ics|\\.timeline\\.json)$`), []],
  [new RegExp(`^/articles/${SLUG}/(?:sources\\.(?:json|ris|bib)|flux\\.(?:xml|json))$`), []],
  [new RegExp(`^/articles/${SLUG}/(?:modifications|editions/[1-9][0-9]{0,5})$`), []],
  [new RegExp(`^/(?:rubriques|auteurs|acteurs)/${SLUG}$`), ['page']],
  [/^\/archives(?:\/[0-9]{4})?$/, []],
  [new RegExp(`^/rubriques/${SLUG}/flux\\.(?:xml|json)$`), []],
  [/^\/rectificatifs$/, ['page']],
  [/^\/rectificatifs\/flux\.(?:xml|json)$/, []],
  [/^\/sitemap\.xml$/, ['page']],
  [/^\/(?:flux\.xml|flux\.json|robots\.txt)$/, []],
  [/^\/(?:a-propos|charte|mentions-legales|donnees-personnelles|accessibilite|contact)$/, []],
]
const LONGEST = 300

/** No target of a request holds a space: nobody can ask for such a key by its name. */
const BARE = 'bare '

/** The name under which a document is kept: its path and the one parameter that changes it, so that whatever else
 *  stands in a query makes no second copy and no wrong one. Of several parameters there are too many pages to keep.
 *  @param target path and query as they were asked for
 *  @param bare whether the reader has closed the banner: pages that may show one are kept twice, data is not
 *  @returns null for what is never kept */
export function keyOf(target: string, bare = false): string | null {
  const key = plainKeyOf(target)
  return bare && key !== null && mayShowBanner(key) ? BARE + key : key
}

/** Feeds, exports and sitemaps have a stop in their address, pages have none. */
const mayShowBanner = (key: string) => !key.includes('.')

function plainKeyOf(target: string): string | null {
  const [path, query] = split(target)
  if (path.length > LONGEST) return null
  const entry = KEPT.find(([pattern]) => pattern.test(path))
  if (!entry) return null
  const all = new URLSearchParams(query)
  if (entry[1].includes('page') && pageNumber(all) === null) return null
  const asked = askedIn(all)
  const mine = entry[1].filter((param) => asked[param] !== undefined)
  if (mine.length > 1) return null
  const [param] = mine
  return param ? `${path}?${param}=${asked[param]}` : path
}

function split(target: string): [path: string, query: string] {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

/** The one reader of a query: a handler that read it otherwise would be kept under the wrong name. The first page and
 *  the first part are the address itself. */
export function askedIn(query: URLSearchParams): Asked {
  const asked: Asked = {}
  for (const param of Object.keys(PARAMS) as Param[]) {
    const value = query.get(param)
    const isFirst = (param === 'page' || param === 'partie') && value === '1'
    if (value !== null && !isFirst && PARAMS[param].test(value)) asked[param] = value
  }
  return asked
}

/** The page of a long list, from 1; null when what is asked for is no number. */
export function pageNumber(query: URLSearchParams): number | null {
  const asked = query.get('page')
  if (asked === null) return 1
  return PARAMS.page.test(asked) ? Number(asked) : null
}
