import type { SourceTier } from '#lib/domain/claim.schema.ts'

/** What a picker shows of a source, and what weighing a claim needs of it. */
export interface SourceCard {
  id: string
  title: string
  titleExact: boolean
  publisher: string | null
  publishedAt: string | null
  language: string | null
  tier: SourceTier
  url: string | null
  originId: string | null
  citations: number
}
