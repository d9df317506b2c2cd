import type { AssessmentInput, CitationInput, ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import { newId } from '#lib/domain/ids.ts'
import { NEEDS_EDITOR } from '#lib/domain/permissions.ts'
import type { ClaimStatus } from '#lib/domain/claim.schema.ts'

export const emptyClaim = (statement = ''): ClaimInput => ({
  id: newId(),
  statement,
  voice: { kind: 'newsroom' },
  contradictsId: null,
  assessments: [],
  citations: [],
})

export const emptyCitation = (sourceId: string): CitationInput => ({
  id: newId(),
  sourceId,
  stance: 'supports',
  quotation: null,
  translation: null,
  locator: null,
})

/** Ids of the verdicts that the server has. */
export const recordedOf = (saved: ClaimInput[]): ReadonlySet<string> =>
  new Set(saved.flatMap((c) => c.assessments.map((a) => a.id)))

/** Verdicts that this form adds: whatever the server did not send. */
export const isNewVerdict = (assessment: AssessmentInput, recorded: ReadonlySet<string>): boolean =>
  !recorded.has(assessment.id)

export const newVerdict = (status: ClaimStatus, final: boolean, at = new Date()): AssessmentInput => ({
  id: newId(),
  status,
  reason: '',
  effectiveAt: at.toISOString(),
  isFinal: final || !NEEDS_EDITOR.has(status),
})
