import { z } from 'zod'
import { ClaimStatus, SourceTier, Stance, Voice } from './claim.schema.ts'
import { Prose } from './prose.schema.ts'

/** The edition document, schemaVersion 1: what the page, feeds, JSON-LD and exports are made from, and nothing else.
 *  Flat lists that refer to each other by id, so that a view (as of a day, one actor, one source) is a filter.
 *  Sources stand in the order of their first citation in the text: `number` is their place, from 1. */
const Id = z.uuid()
const Instant = z.iso.datetime()
const Edtf = z.string().min(1)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const EditionKind = z.enum(['publication', 'update', 'clarification', 'correction', 'minor'])
export type EditionKind = z.infer<typeof EditionKind>

/** `anchor` is the place in the page (`e-…`, `a-…`), null for the article as a whole. */
export const EditionCorrection = z.strictObject({
  anchor: z.string().nullable(),
  said: z.string().trim().min(1),
  now: z.string().trim().min(1),
  grave: z.boolean(),
})
export type EditionCorrection = z.infer<typeof EditionCorrection>

const Change = z.strictObject({
  number: z.int().positive(),
  kind: EditionKind,
  at: Instant,
  note: z.string(),
  corrections: z.array(EditionCorrection),
})

const Picture = z.strictObject({
  id: Id,
  sha256: Sha256,
  mediaType: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
  credit: z.string(),
  licence: z.string().nullable(),
})
const Named = z.strictObject({ id: Id, slug: z.string(), name: z.string() })

const base = { id: Id, heading: z.string().nullable() }
const Block = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), body: Prose }),
  z.strictObject({ ...base, kind: z.literal('callout'), body: Prose }),
  z.strictObject({ ...base, kind: z.literal('quote'), body: Prose, attribution: z.string() }),
  z.strictObject({ ...base, kind: z.literal('image'), picture: Picture, caption: z.string() }),
  z.strictObject({
    ...base,
    kind: z.literal('timeline'),
    grouping: z.enum(['day', 'month', 'year']),
    zone: z.string(), // whose days the timeline counts
    eventIds: z.array(Id),
  }),
])
export type EditionBlock = z.infer<typeof Block>

const TimelineEvent = z.strictObject({
  id: Id,
  occurredAt: Edtf,
  clockApproximate: z.boolean(),
  zone: z.string().nullable(),
  place: z.string().nullable(),
  sortKey: z.int(),
  title: z.string().nullable(),
  body: Prose,
  isKey: z.boolean(),
  knownAt: Instant.nullable(),
  participants: z.array(z.strictObject({ actorId: Id, role: z.string() })),
  aliases: z.array(z.string()), // short ids of events merged into this one: their anchors still lead here
  // Numbers of the editions that first had it, and that last changed what it says; editions of before these were kept have none.
  addedIn: z.int().positive().optional(),
  changedIn: z.int().positive().optional(),
})
export type EditionEvent = z.infer<typeof TimelineEvent>

const Citation = z.strictObject({
  sourceId: Id,
  stance: Stance,
  quotation: z.string().nullable(),
  translation: z.string().nullable(),
  locator: z.string().nullable(),
  archiveUrl: z.url().nullable(),
})
const Claim = z.strictObject({
  id: Id,
  eventId: Id.nullable(),
  statement: z.string(),
  contradictsId: Id.nullable(),
  voice: Voice,
  status: ClaimStatus, // = the last of `assessments`, oldest first
  assessments: z
    .array(z.strictObject({ status: ClaimStatus, reason: z.string(), effectiveAt: Instant }))
    .min(1),
  knownAt: Instant.nullable(), // earliest of its citations' publications; null: none is dated
  citations: z.array(Citation),
})
export type EditionClaim = z.infer<typeof Claim>

const Source = z.strictObject({
  id: Id,
  number: z.int().positive(),
  type: z.string(),
  tier: SourceTier,
  title: z.string(),
  titleExact: z.boolean(),
  publisher: z.string().nullable(),
  publishedAt: Edtf.nullable(),
  knownAt: Instant.nullable(),
  language: z.string().nullable(),
  url: z.url().nullable(),
  originId: Id.nullable(),
  csl: z.record(z.string(), z.unknown()),
})
export type EditionSource = z.infer<typeof Source>

const Actor = z.strictObject({
  ...Named.shape,
  kind: z.enum(['person', 'organisation', 'group']),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  wikidataId: z.string().nullable(),
})
export type EditionActor = z.infer<typeof Actor>

export const Edition = z.strictObject({
  schemaVersion: z.literal(1),
  articleId: Id,
  number: z.int().positive(),
  kind: EditionKind,
  note: z.string(),
  corrections: z.array(EditionCorrection),
  firstPublishedAt: Instant,
  publishedAt: Instant,
  publicUpdatedAt: Instant,
  textHash: Sha256,
  slug: z.string(),
  headline: z.string().min(1),
  standfirst: z.string(),
  seoTitle: z.string(),
  description: z.string(),
  readingMinutes: z.int().positive(),
  leadPicture: Picture.nullable(),
  authors: z.array(Named),
  categories: z.array(Named),
  blocks: z.array(Block),
  events: z.array(TimelineEvent),
  claims: z.array(Claim),
  sources: z.array(Source),
  actors: z.array(Actor),
  related: z.array(z.strictObject({ articleId: Id, reason: z.string() })),
  history: z.array(Change), // every edition so far, this one last
})
export type Edition = z.infer<typeof Edition>
