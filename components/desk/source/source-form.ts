import type { SourceInput } from '#lib/desk/source/source.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'

export const EMPTY_SOURCE: SourceInput = {
  type: 'webpage',
  tier: 'secondary',
  title: '',
  titleExact: true,
  authors: [],
  publisher: null,
  container: null,
  publishedAt: null,
  language: null,
  url: null,
  volume: null,
  issue: null,
  page: null,
  edition: null,
  place: null,
  doi: null,
  isbn: null,
  originId: null,
  note: null,
}

/** A source just made, as the pickers show it. */
export function cardOf(id: string, source: SourceInput): SourceCard {
  const { title, titleExact, publisher, publishedAt, language, tier, url, originId } = source
  return { id, title, titleExact, publisher, publishedAt, language, tier, url, originId, citations: 0 }
}
