import { z } from 'zod'
import { optionalText, requiredText, Slug } from '#lib/domain/fields.schema.ts'

/** A person, an organisation or a group that takes part in events. */
export const ActorInput = z.strictObject({
  kind: z.enum(['person', 'organisation', 'group']),
  name: requiredText(200),
  slug: Slug,
  aliases: z.array(requiredText(200)).max(50, 'value.too_long'),
  description: optionalText(1000),
  wikidataId: z
    .string()
    .trim()
    .regex(/^Q[1-9]\d*$/, 'wikidata.invalid')
    .nullable(),
})
export type ActorInput = z.infer<typeof ActorInput>
