import { z } from 'zod'
import { ClaimStatus, Stance, Voice } from '#lib/domain/claim.schema.ts'
import { optionalText, requiredText, text, unique } from '#lib/domain/fields.schema.ts'
import { Instant } from '../revision/instant.schema.ts'

/** One link claim → source. */
export const CitationInput = z.strictObject({
  id: z.uuid(),
  sourceId: z.uuid('citation.source_missing'),
  stance: Stance,
  quotation: optionalText(5000),
  translation: optionalText(5000),
  locator: optionalText(300),
})
export type CitationInput = z.infer<typeof CitationInput>

/** One verdict. `recorded` ones are history: a save that changes or leaves out one is refused. */
export const AssessmentInput = z
  .strictObject({
    id: z.uuid(),
    status: ClaimStatus,
    reason: text(2000),
    effectiveAt: Instant,
    isFinal: z.boolean(),
  })
  .refine((a) => a.status !== 'unverified' || a.reason !== '', {
    path: ['reason'],
    message: 'verdict.reason_missing',
  })
export type AssessmentInput = z.infer<typeof AssessmentInput>

/** A checkable statement with its verdicts (oldest first) and its citations. */
export const ClaimInput = z
  .strictObject({
    id: z.uuid(),
    statement: requiredText(2000),
    voice: Voice,
    contradictsId: z.uuid().nullable(),
    assessments: z.array(AssessmentInput),
    citations: z.array(CitationInput),
  })
  .refine((c) => c.voice.kind !== 'newsroom' || !c.assessments.some((a) => a.status === 'opinion'), {
    path: ['voice'],
    message: 'voice.opinion_needs_one',
  })
  .refine((c) => c.contradictsId !== c.id, { path: ['contradictsId'], message: 'claim.against_itself' })
export type ClaimInput = z.infer<typeof ClaimInput>

export const Claims = z
  .array(ClaimInput)
  .max(500, 'value.too_long')
  .refine((claims) => unique(claims.map((c) => c.id)), 'claim.twice')
  .refine((claims) => unique(claims.flatMap((c) => c.citations.map((x) => x.id))), 'citation.twice')
  .refine((claims) => unique(claims.flatMap((c) => c.assessments.map((a) => a.id))), 'verdict.twice')
