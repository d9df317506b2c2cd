import type { Issue } from '#lib/domain/errors.ts'
import { allows, NEEDS_EDITOR, type Role } from '#lib/domain/permissions.ts'
import type { AssessmentInput, ClaimInput } from './claim-input.schema.ts'

/** A verdict that the database has. */
export interface Recorded extends AssessmentInput {
  claimId: string
}

/** What the history of claims refuses: a recorded verdict changed or left out, and a new one that holds from later
 *  than now. */
export function verdictIssues(claims: ClaimInput[], recorded: Recorded[], role: Role, at: Date): Issue[] {
  const byId = new Map(recorded.map((verdict) => [verdict.id, verdict]))
  return claims.flatMap((claim, n) => {
    const sent = new Set(claim.assessments.map((verdict) => verdict.id))
    const isShort = recorded.some((verdict) => verdict.claimId === claim.id && !sent.has(verdict.id))
    const path = `claims.${n}.assessments`
    return [
      ...(isShort ? [{ path, code: 'verdict.append_only' }] : []),
      ...claim.assessments.flatMap((verdict, m) => {
        const known = byId.get(verdict.id)
        if (known) return isAsRecorded(claim.id, verdict, known, role) ? [] : [rewritten(`${path}.${m}`)]
        return isLater(verdict, at) ? [{ path: `${path}.${m}.effectiveAt`, code: 'verdict.future' }] : []
      }),
    ]
  })
}

const rewritten = (path: string): Issue => ({ path, code: 'verdict.append_only' })

/** Its sender may still have it as it was sent, before it became a proposal. */
const isAsRecorded = (claimId: string, sent: AssessmentInput, known: Recorded, role: Role): boolean =>
  known.claimId === claimId &&
  known.status === sent.status &&
  known.reason === sent.reason &&
  known.effectiveAt === sent.effectiveAt &&
  (known.isFinal === sent.isFinal || known.isFinal === asFarAsAllowed(sent, role).isFinal)

const SLACK = 60_000 // a browser's clock may run ahead of ours; the database allows the same

const isLater = ({ effectiveAt }: AssessmentInput, at: Date): boolean =>
  Date.parse(effectiveAt) > at.getTime() + SLACK

/** What a contributor says of «établi» and «démenti» is a proposal, whatever was sent. */
const asFarAsAllowed = (verdict: AssessmentInput, role: Role): AssessmentInput =>
  allows(role, 'verdict.final') || !NEEDS_EDITOR.has(verdict.status)
    ? verdict
    : { ...verdict, isFinal: false }

/** The claims with their verdicts oldest first: the recorded ones as they are, the new ones as far as the role goes. */
export function withRecorded(claims: ClaimInput[], recorded: Recorded[], role: Role): ClaimInput[] {
  const byId = new Map(recorded.map(({ claimId: _, ...verdict }) => [verdict.id, verdict]))
  return claims.map((claim) => ({
    ...claim,
    assessments: claim.assessments
      .map((verdict) => byId.get(verdict.id) ?? asFarAsAllowed(verdict, role))
      .sort(oldestFirst),
  }))
}

/** Instants of one form sort as text; so do ids. */
const oldestFirst = (a: AssessmentInput, b: AssessmentInput): number =>
  a.effectiveAt === b.effectiveAt ? order(a.id, b.id) : order(a.effectiveAt, b.effectiveAt)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
