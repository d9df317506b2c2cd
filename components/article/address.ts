import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { STATUS_SLUGS } from '#lib/domain/status-words.ts'

/** How an article is read, as its address says it: `?au=2023-11-19&acteur=mira-murati`. */
export type ArticleQuery = Partial<Record<'au' | 'acteur' | 'statut' | 'cles' | 'depuis' | 'partie', string>>

const ORDER = ['au', 'acteur', 'statut', 'cles', 'depuis', 'partie'] as const

/** The parameters in one order, so that one way of reading has one address; the first part has none. */
export function articleHref(slug: string, query: ArticleQuery = {}, anchor?: string): string {
  const params = ORDER.flatMap((name) => {
    const value = query[name]
    return value === undefined || (name === 'partie' && value === '1') ? [] : [`${name}=${value}`]
  })
  const search = params.length > 0 ? `?${params.join('&')}` : ''
  return `/articles/${slug}${search}${anchor ? `#${anchor}` : ''}`
}

/** The address of a place, for an article that may be in parts: the server knows which one holds it today. */
export const placeHref = (slug: string, anchor: string) => `/articles/${slug}?ancre=${anchor}#${anchor}`

export const statusOf = (slug: string): ClaimStatus | undefined =>
  (Object.keys(STATUS_SLUGS) as ClaimStatus[]).find((status) => STATUS_SLUGS[status] === slug)
