import type {
  Edition,
  EditionActor,
  EditionBlock,
  EditionClaim,
  EditionEvent,
  EditionSource,
} from './edition.schema.ts'

/** A draft as the publishing query reads it, under the article's lock: the aggregate and every event in it.
 *  What the edition derives (numbers, sort keys, dates of knowledge, current status) is not in it. */
export interface DraftClaim extends Omit<EditionClaim, 'status' | 'assessments' | 'knownAt' | 'citations'> {
  position: number
  assessments: {
    id: string
    status: EditionClaim['status']
    reason: string
    effectiveAt: string
    isFinal: boolean
  }[]
  citations: (EditionClaim['citations'][number] & { position: number })[]
}

export interface DraftEvent extends Omit<EditionEvent, 'sortKey' | 'knownAt' | 'isKey' | 'aliases'> {
  knownAt: string | null
  sortAt: string | null
  mergedIds: string[]
  claims: DraftClaim[]
}

type Timeline = Extract<EditionBlock, { kind: 'timeline' }>
export type DraftBlock =
  | Exclude<EditionBlock, { kind: 'timeline' }>
  | (Omit<Timeline, 'eventIds'> & { entries: { eventId: string; isKey: boolean; position: number }[] })

export interface Draft extends Pick<
  Edition,
  'articleId' | 'slug' | 'headline' | 'standfirst' | 'leadPicture' | 'authors' | 'categories' | 'related'
> {
  version: number
  seoTitle: string | null
  description: string | null
  blocks: DraftBlock[]
  events: DraftEvent[]
  claims: DraftClaim[] // the article's own
  sources: Omit<EditionSource, 'number' | 'knownAt'>[]
  actors: EditionActor[]
}
