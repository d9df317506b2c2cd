import { allows, NEEDS_EDITOR, type Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import type { ClaimInput } from './claim-input.schema.ts'

type Home = { eventId: string } | { articleId: string }

/** Makes the claims of one home what the form says. Ids are the client's and stay; verdicts are only ever added.
 *  Five statements, whatever the number of claims and citations. */
export async function writeClaims(
  tx: Db,
  home: Home,
  claims: ClaimInput[],
  member: Member<'draft.write'>,
  at: Date,
) {
  const ids = claims.map((c) => c.id)
  await tx.claim.deleteMany({ where: { ...home, id: { notIn: ids } } })
  if (claims.length === 0) return
  await putClaims(tx, home, claims)
  await tx.citation.deleteMany({
    where: { claimId: { in: ids }, id: { notIn: claims.flatMap((c) => c.citations.map((x) => x.id)) } },
  })
  await putCitations(tx, claims)
  await tx.assessment.createMany({ data: newVerdicts(claims, member, at), skipDuplicates: true })
}

async function putClaims(tx: Db, home: Home, claims: ClaimInput[]): Promise<void> {
  const rows = claims.map(({ id, statement, voice, contradictsId }, position) => ({
    id,
    event_id: 'eventId' in home ? home.eventId : null,
    article_id: 'articleId' in home ? home.articleId : null,
    position,
    statement,
    attributed_to_id: voice.kind === 'actor' ? voice.actorId : null,
    author_id: voice.kind === 'author' ? voice.authorId : null,
    contradicts_id: contradictsId,
  }))
  await tx.$executeRaw`
    INSERT INTO claim (id, event_id, article_id, position, statement, attributed_to_id, author_id, contradicts_id)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, event_id uuid, article_id uuid, position int, statement text, attributed_to_id uuid, author_id uuid, contradicts_id uuid)
    ON CONFLICT (id) DO UPDATE SET (position, statement, attributed_to_id, author_id, contradicts_id)
      = (excluded.position, excluded.statement, excluded.attributed_to_id, excluded.author_id, excluded.contradicts_id)`
}

/** A citation keeps its capture; one of another claim is never taken over. */
async function putCitations(tx: Db, claims: ClaimInput[]): Promise<void> {
  const rows = claims.flatMap((c) =>
    c.citations.map(({ id, sourceId, ...x }, position) => ({
      id,
      claim_id: c.id,
      source_id: sourceId,
      position,
      ...x,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO citation (id, claim_id, source_id, position, stance, quotation, translation, locator)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, claim_id uuid, source_id uuid, position int, stance stance, quotation text, translation text, locator text)
    ON CONFLICT (id) DO UPDATE SET (claim_id, source_id, position, stance, quotation, translation, locator)
      = (excluded.claim_id, excluded.source_id, excluded.position, excluded.stance, excluded.quotation, excluded.translation, excluded.locator)
      WHERE citation.claim_id = ANY (${claims.map((c) => c.id)}::uuid[])`
}

/** What a contributor says of «établi» and «démenti» is a proposal, whatever was sent. */
const newVerdicts = (claims: ClaimInput[], member: Member<'draft.write'>, at: Date) =>
  claims.flatMap((claim) =>
    claim.assessments.map((a) => ({
      ...a,
      claimId: claim.id,
      isFinal: a.isFinal && (allows(member.role, 'verdict.final') || !NEEDS_EDITOR.has(a.status)),
      recordedAt: at,
      memberId: member.id,
    })),
  )
