import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ClaimStatus, Stance } from '#lib/domain/claim.schema.ts'
import type { EditionKind } from '#lib/domain/edition.schema.ts'
import type { SourceInput } from '#lib/desk/source/source.schema.ts'

// The demonstration as its files have it; check.mjs proves that they hold together.

/** Put end to end, the fragments of a paragraph are its words; one with a claim is a checkable statement. */
export interface Fragment {
  text: string
  claim?: string
}
export type Paragraph = Fragment[]

export interface DemoClaim {
  id: string
  text: string
  attributedTo: { kind: 'newsroom' } | { kind: 'actor' | 'author'; id: string }
  assessments: { status: ClaimStatus; at: string; reason: string; by: string }[]
  citations: {
    source: string
    stance: Stance
    quotation: string | null
    translation: string | null
    locator: string | null
  }[]
}

/** What an event says of its date and words: a former state of it, or the present one. */
export interface EventState {
  when: string
  sortAt: string | null
  clockApproximate?: boolean
  dayPart: string | null
  title: string
  prose: Paragraph[]
}
export interface DemoEvent extends EventState {
  id: string
  zone: string
  participants: { actor: string; role: string }[]
  keyEvent: boolean
  knownAt: string
  knownAtZone: string
  claims: DemoClaim[]
}

interface Table {
  columns: string[]
  rows: string[][]
  /** The same cells, where a claim stands on words of one. */
  fragments?: Paragraph[][]
}
export type DemoBlock = { id: string; heading: string | null } & (
  | { type: 'text'; paragraphs: Paragraph[] }
  | { type: 'callout'; paragraphs: Paragraph[]; table?: Table }
  | { type: 'timeline'; grouping: 'day' | 'month' | 'year'; events: string[] }
  | {
      type: 'quote'
      text: string
      translation: string
      attributedTo: { id: string }
      source: string
      claim: string
    }
)

export interface DemoEdition {
  number: number
  kind: EditionKind
  gravity?: string
  publishedAt: string
  note: string
  events: string[]
  changes: { place: string; before: string | null; after: string }[]
  overrides: (Omit<EventState, 'dayPart' | 'clockApproximate'> & { event: string; clockKnown: boolean })[]
}

export interface DemoArticle {
  id: string
  slug: string
  headline: string
  standfirst: string
  seo: { title: string; description: string }
  categories: string[]
  authors: string[]
  publishedAt: string
  publicUpdatedAt: string
  votes: { count: number; average: number; distribution: Record<string, number> }
  blocks: DemoBlock[]
  claims: DemoClaim[]
  editions: DemoEdition[]
  related: { article: string; position: number; reason: string }[]
}

export interface DemoActor {
  id: string
  name: string
  kind: 'person' | 'organization'
  description: string
  sameAs: string[]
  aliases: string[]
}

export interface DemoSource {
  id: string
  type: SourceInput['type']
  title: string
  titleExact: boolean
  authors: string[]
  publisher: string | null
  container: string | null
  published: string
  language: string
  url: string | null
  primary: boolean
  derivesFrom: string | null
  check: 'read' | 'excerpt' | 'read-in-copy' | 'address-confirmed' | 'unconfirmed'
  note: string | null
}

export interface DemoPublication {
  name: string
  tagline: string
  timeZone: string
  notice: string
  categories: { id: string; slug: string; name: string; description: string }[]
  authors: {
    id: string
    slug: string
    name: string
    title: string
    role: 'editor' | 'contributor'
    bio: string
  }[]
  campaigns: {
    id: string
    startsAt: string
    endsAt: string
    banner: { text: string }
    consent: { text: string }
    confirmation: { codeBody: string }
    code: { pattern: string; alphabet: string }
  }[]
  trust: unknown[]
}

const read = (...names: string[]): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, ...names), 'utf8'))

/** Reads the files of this folder. */
export function readDemonstration() {
  const articles = readdirSync(path.join(import.meta.dirname, 'articles')).sort()
  return {
    publication: read('publication.json') as DemoPublication,
    actors: read('actors.json') as DemoActor[],
    sources: read('sources.json') as DemoSource[],
    events: read('events.json') as DemoEvent[],
    articles: articles.map((name) => read('articles', name) as DemoArticle),
  }
}
export type Demonstration = ReturnType<typeof readDemonstration>
