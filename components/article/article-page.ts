import type { Publication } from '#lib/domain/publication.schema.ts'
import type { PageLink } from '../document/page-link.ts'

/** Mean of the stored votes; `distribution` by note, 1 to 5. */
export interface VoteSummary {
  count: number
  average: number
  distribution: Record<number, number>
}

export interface RelatedCard {
  href: string
  headline: string
  categories: PageLink[]
  excerpt: string
  minutes: number
  reason: string
}

/** What an article's page shows beside its edition. */
export interface ArticlePage {
  siteUrl: string
  publication: Publication
  canonical: string
  votes: VoteSummary | null
  related: RelatedCard[]
  frozen: { current: number } | null // this edition is not the current one
  preview: boolean
  canVote?: boolean // false where nobody may: preview, frozen edition
  report?: string // where an error is reported; without it nothing offers to
  canFollow?: boolean // by e-mail
  feeds?: PageLink[]
  data?: PageLink[]
}
