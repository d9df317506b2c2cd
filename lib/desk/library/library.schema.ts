import type { ClaimStatus, SourceTier } from '#lib/domain/claim.schema.ts'

/** One page of a library. `page` counts from 1. */
export interface Page<Row> {
  rows: Row[]
  total: number
  page: number
  pageSize: number
}

/** What a list is asked for. */
export interface ListParams {
  q: string
  page: number
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
  clockApproximate: boolean
  title: string | null
  excerpt: string
  claims: number
  statuses: Partial<Record<ClaimStatus, number>>
  unassessed: number
  articles: number
  updatedAt: string
}

export interface SourceRow {
  id: string
  title: string
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
