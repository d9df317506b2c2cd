import { z } from 'zod'

export const ClaimStatus = z.enum(['established', 'reported', 'unverified', 'disputed', 'refuted', 'opinion'])
export type ClaimStatus = z.infer<typeof ClaimStatus>

export const Stance = z.enum(['supports', 'disputes', 'mentions'])
export type Stance = z.infer<typeof Stance>

export const SourceTier = z.enum(['primary', 'secondary'])
export type SourceTier = z.infer<typeof SourceTier>

/** Who says it: the newsroom, an actor, or (for an analysis) an author of the article. */
export const Voice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('newsroom') }),
  z.strictObject({ kind: z.literal('actor'), actorId: z.uuid('voice.missing') }),
  z.strictObject({ kind: z.literal('author'), authorId: z.uuid('voice.missing') }),
])
export type Voice = z.infer<typeof Voice>
