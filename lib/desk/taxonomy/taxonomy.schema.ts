import { z } from 'zod'
import { optionalText, requiredText, Slug } from '#lib/domain/fields.schema.ts'

/** A signature: who signs articles, whether or not they have an account. */
export const AuthorInput = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  name: requiredText(200),
  title: optionalText(200), // «éditrice, intelligence artificielle»
  bio: optionalText(2000),
  memberId: z.uuid().nullable(),
})
export type AuthorInput = z.infer<typeof AuthorInput>

/** A section of the publication. */
export const CategoryInput = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  name: requiredText(100),
  description: optionalText(500),
  position: z.int().min(0),
})
export type CategoryInput = z.infer<typeof CategoryInput>
