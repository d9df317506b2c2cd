import { z } from 'zod'
import { SourceTier } from '#lib/domain/claim.schema.ts'
import { EdtfText, optionalText, requiredText } from '#lib/domain/fields.schema.ts'

/** CSL types that the desk offers (CSL 1.0.2, appendix III). */
export const SOURCE_TYPES = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'post',
  'post-weblog',
  'report',
  'book',
  'chapter',
  'interview',
  'broadcast',
  'motion_picture',
  'speech',
  'hearing',
  'legal_case',
  'legislation',
  'bill',
  'regulation',
  'standard',
  'thesis',
  'document',
  'personal_communication',
] as const

/** A source: bibliographic fields as in CSL-JSON, and what Frise needs to weigh it. */
export const SourceInput = z.strictObject({
  type: z.enum(SOURCE_TYPES),
  tier: SourceTier,
  title: requiredText(1000),
  titleExact: z.boolean(), // false: a description of ours, never set in quotation marks
  authors: z.array(requiredText(200)).max(50, 'value.too_long'),
  publisher: optionalText(300),
  container: optionalText(300), // where it was read, when it is not where it was published
  publishedAt: EdtfText.nullable(),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language.invalid')
    .nullable(),
  url: z
    .url({ protocol: /^https?$/, message: 'url.invalid' })
    .max(2000, 'value.too_long')
    .nullable(),
  volume: optionalText(50),
  issue: optionalText(50),
  page: optionalText(50),
  edition: optionalText(100),
  place: optionalText(200),
  doi: optionalText(200),
  isbn: optionalText(40),
  originId: z.uuid().nullable(), // the source that it merely repeats
  note: optionalText(2000), // for the newsroom
})
export type SourceInput = z.infer<typeof SourceInput>
