import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './shell.ts'

// The demonstration's files as they are written: prisma/seed, notation in its README. Only what a fixture reads.

export interface SeedFragment {
  text: string
  claim?: string
}
export type SeedProse = SeedFragment[][]

export interface SeedClaim {
  id: string
  text: string
  attributedTo: { kind: 'newsroom' } | { kind: 'actor' | 'author'; id: string }
  assessments: { status: string; at: string; reason: string }[]
  citations: {
    source: string
    stance: string
    quotation: string | null
    translation: string | null
    locator: string | null
  }[]
}
export interface SeedEvent {
  id: string
  when: string
  zone: string
  clockApproximate?: boolean
  sortAt: string | null
  dayPart: string | null
  title: string
  prose: SeedProse
  participants: { actor: string; role: string }[]
  keyEvent: boolean
  knownAt: string
  claims: SeedClaim[]
}
export interface SeedSource {
  id: string
  type: string
  title: string
  titleExact: boolean
  authors: string[]
  publisher: string | null
  published: string | null
  language: string | null
  url: string | null
  primary: boolean
  derivesFrom: string | null
}
export interface SeedActor {
  id: string
  name: string
  kind: string
  description: string
  aliases: string[]
}
export interface SeedBlock {
  id: string
  type: 'text' | 'timeline' | 'quote' | 'callout'
  heading?: string | null
  paragraphs?: SeedProse
  table?: { columns: string[]; rows: string[][] }
  grouping?: 'day' | 'month' | 'year'
  events?: string[]
  translation?: string
  attributedTo?: { kind: string; id: string }
  claim?: string
}
export interface SeedEdition {
  kind: string
  publishedAt: string
  note: string
  events: string[]
  gravity?: string
  changes: { place: string; before: string | null; after: string }[]
  overrides: { event: string; when: string; title: string; prose: SeedProse }[]
}
export interface SeedArticle {
  id: string
  slug: string
  headline: string
  standfirst: string
  seo: { title: string; description: string }
  categories: string[]
  authors: string[]
  votes: { count: number; average: number; distribution: Record<number, number> }
  blocks: SeedBlock[]
  claims: SeedClaim[]
  editions: SeedEdition[]
  related: { article: string; reason: string }[]
}
export interface SeedPublication {
  name: string
  tagline: string
  notice: string
  categories: { id: string; slug: string; name: string }[]
  authors: { id: string; slug: string; name: string }[]
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, 'prisma/seed', file), 'utf8'))

/** @param article name of its file, e.g. `renvoi-retour-sam-altman` */
export const readSeed = (article: string) => ({
  publication: read('publication.json') as SeedPublication,
  events: read('events.json') as SeedEvent[],
  sources: read('sources.json') as SeedSource[],
  actors: read('actors.json') as SeedActor[],
  article: read(`articles/${article}.json`) as SeedArticle,
})
export type Seed = ReturnType<typeof readSeed>
