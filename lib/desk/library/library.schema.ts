import type { ClaimStatus, SourceTier } from '#lib/domain/claim.schema.ts'

/** One page of a library. `page` counts from 1. */
export interface Page<Row> {
  rows: Row[]
  total: number
  page: number
  pageSize: number
}

/** What a list is asked for. `q`: words as they were typed; all of them must be found, in any order, also inside words. */
export interface ListParams {
  q: string
  page: number
}

export interface EventListParams extends ListParams {
  articleId?: string
  /** Events with a claim of that status; `unassessed`: with one that has none. */
  status?: ClaimStatus | 'unassessed'
  /** The order of time, or the last changed first. */
  sort?: 'date' | 'changed'
}

/** One line of a picker: the name, and what tells it from its neighbours. */
export interface PickerItem {
  id: string
  label: string
  detail: string[]
}

/** A place that uses a thing: what a change of it will touch. */
export interface UsedIn {
  id: string
  label: string
  detail: string
  href: string
}

export interface ArticleRow {
  id: string
  headline: string
  slug: string
  state: 'draft' | 'published' | 'archived' | 'withdrawn'
  changed: boolean // the draft holds what readers do not have
  events: number
  claims: number
  owner: string
  updatedAt: string
}

export interface EventRow {
  id: string
  occurredAt: string
  zone: string | null
  clockApproximate: boolean
  title: string | null
  excerpt: string
  claims: number
  statuses: Partial<Record<ClaimStatus, number>>
  unassessed: number
  articles: number
  updatedAt: string
}

export interface ClaimRow {
  id: string
  statement: string
  status: ClaimStatus | null // null: not assessed yet
  home: string | null // the event's title, or the article's headline
  eventId: string | null
  articleId: string | null
  citations: number
}

export interface SourceRow {
  id: string
  type: string
  title: string
  titleExact: boolean
  publisher: string | null
  publishedAt: string | null
  tier: SourceTier
  host: string | null
  citations: number
  updatedAt: string
}

export interface ActorRow {
  id: string
  name: string
  kind: 'person' | 'organisation' | 'group'
  description: string | null
  events: number
  updatedAt: string
}

/** One save of one thing, as its history lists it. */
export interface RevisionRow {
  id: string
  version: number
  kind: 'autosave' | 'named' | 'restored' | 'imported' | 'deleted' | 'conflict'
  reason: string | null
  by: string
  at: string
}
