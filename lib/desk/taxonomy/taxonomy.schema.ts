import { z } from 'zod'
import { optionalText, requiredText, Slug } from '#lib/domain/fields.schema.ts'

// These have no revisions. `version` is the one that a form began from; without it, what is there is replaced.
const base = { id: z.uuid(), version: z.int().min(0).optional() }

/** A signature: who signs articles, whether or not they have an account. */
export const AuthorInput = z.strictObject({
  ...base,
  slug: Slug,
  name: requiredText(200),
  title: optionalText(200), // «éditrice, intelligence artificielle»
  bio: optionalText(2000),
  memberId: z.uuid().nullable(), // the account that signs so
})
export type AuthorInput = z.infer<typeof AuthorInput>

/** A section of the publication. */
export const CategoryInput = z.strictObject({
  ...base,
  slug: Slug,
  name: requiredText(100),
  description: optionalText(500),
  position: z.int().min(0).max(10_000, 'value.too_big'),
})
export type CategoryInput = z.infer<typeof CategoryInput>
