import type { Issue } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { unknownReferences } from '../revision/references.queries.ts'
import type { AssessmentInput, ClaimInput } from './claim-input.schema.ts'

type Home = { eventId: string } | { articleId: string }

/** What the shape of claims cannot know: that what they point to exists, that they are at home here, and that a
 *  verdict once given stays as it was given. */
export async function claimIssues(tx: Db, home: Home, claims: ClaimInput[], at: Date): Promise<Issue[]> {
  return [
    ...(await homeIssues(tx, home, claims)),
    ...(await referenceIssues(tx, claims)),
    ...(await verdictIssues(tx, claims, at)),
  ]
}

async function homeIssues(tx: Db, home: Home, claims: ClaimInput[]): Promise<Issue[]> {
  const elsewhere = await tx.claim.findMany({
    where: { id: { in: claims.map((c) => c.id) }, NOT: home },
    select: { id: true },
  })
  const foreign = new Set(elsewhere.map((c) => c.id))
  return claims.flatMap((c, n) =>
    foreign.has(c.id) ? [{ path: `claims.${n}`, code: 'claim.elsewhere' }] : [],
  )
}

async function referenceIssues(tx: Db, claims: ClaimInput[]): Promise<Issue[]> {
  const voices = claims.map((c, n) => ({ voice: c.voice, path: `claims.${n}.voice` }))
  const own = new Set(claims.map((c) => c.id))
  return [
    ...(await unknownReferences(
      tx,
      'source',
      claims.flatMap((c, n) =>
        c.citations.map((x, m) => ({ path: `claims.${n}.citations.${m}.sourceId`, id: x.sourceId })),
      ),
    )),
    ...(await unknownReferences(
      tx,
      'actor',
      voices.flatMap(({ voice, path }) =>
        voice.kind === 'actor' ? [{ path: `${path}.actorId`, id: voice.actorId }] : [],
      ),
    )),
    ...(await unknownReferences(
      tx,
      'author',
      voices.flatMap(({ voice, path }) =>
        voice.kind === 'author' ? [{ path: `${path}.authorId`, id: voice.authorId }] : [],
      ),
    )),
    ...(await unknownReferences(
      tx,
      'claim',
      claims.flatMap((c, n) =>
        c.contradictsId && !own.has(c.contradictsId)
          ? [{ path: `claims.${n}.contradictsId`, id: c.contradictsId }]
          : [],
      ),
    )),
  ]
}

async function verdictIssues(tx: Db, claims: ClaimInput[], at: Date): Promise<Issue[]> {
  const recorded = await tx.assessment.findMany({ where: { claimId: { in: claims.map((c) => c.id) } } })
  return claims.flatMap((claim, n) => {
    const past = recorded.filter((r) => r.claimId === claim.id)
    const path = `claims.${n}.assessments`
    const rewritten = past.some((r) => !claim.assessments.some((a) => isAsRecorded(a, r)))
    const known = new Set(past.map((r) => r.id))
    const future = claim.assessments.flatMap((a, m) =>
      !known.has(a.id) && Date.parse(a.effectiveAt) > at.getTime() + MINUTE
        ? [{ path: `${path}.${m}.effectiveAt`, code: 'verdict.future' }]
        : [],
    )
    return [...(rewritten ? [{ path, code: 'verdict.append_only' }] : []), ...future]
  })
}

const MINUTE = 60_000 // the clocks of two machines

const isAsRecorded = (
  a: AssessmentInput,
  r: { id: string; status: string; reason: string; effectiveAt: Date; isFinal: boolean },
): boolean =>
  a.id === r.id &&
  a.status === r.status &&
  a.reason === r.reason &&
  Date.parse(a.effectiveAt) === r.effectiveAt.getTime() &&
  a.isFinal === r.isFinal
