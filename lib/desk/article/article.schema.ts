import { z } from 'zod'
import { optionalText, requiredText, Slug, text, unique, Zone } from '#lib/domain/fields.schema.ts'
import { Prose } from '#lib/domain/prose.schema.ts'
import { Claims } from '../claim/claim-input.schema.ts'

const base = { id: z.uuid(), heading: optionalText(300) }
const Entry = z.strictObject({ eventId: z.uuid(), isKey: z.boolean() })

/** One part of an article's body. */
export const BlockInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), body: Prose }),
  z.strictObject({ ...base, kind: z.literal('callout'), body: Prose }),
  z.strictObject({ ...base, kind: z.literal('quote'), body: Prose, attribution: text(300) }),
  z.strictObject({
    ...base,
    kind: z.literal('image'),
    mediaId: z.uuid('value.required'),
    caption: text(1000),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('timeline'),
    grouping: z.enum(['day', 'month', 'year']),
    zone: Zone,
    entries: z.array(Entry),
  }),
])
export type BlockInput = z.infer<typeof BlockInput>

const entriesOf = (blocks: BlockInput[]) =>
  blocks.flatMap((b) => (b.kind === 'timeline' ? b.entries.map((e) => e.eventId) : []))

/** An article's draft: head, blocks in order, claims of its own, related articles with the reason shown to readers. */
export const ArticleInput = z.strictObject({
  slug: Slug,
  headline: text(300), // may be empty in a draft; the gate asks for it
  standfirst: text(1000),
  seoTitle: optionalText(120),
  description: optionalText(300),
  authorIds: z.array(z.uuid()).refine(unique, 'author.twice'),
  categoryIds: z.array(z.uuid()).refine(unique, 'category.twice'),
  blocks: z
    .array(BlockInput)
    .max(200, 'value.too_long')
    .refine((blocks) => unique(blocks.map((b) => b.id)), 'block.twice')
    .refine((blocks) => unique(entriesOf(blocks)), 'event.twice'),
  claims: Claims,
  related: z
    .array(z.strictObject({ articleId: z.uuid(), reason: requiredText(300) }))
    .refine((list) => unique(list.map((r) => r.articleId)), 'related.twice'),
})
export type ArticleInput = z.infer<typeof ArticleInput>
