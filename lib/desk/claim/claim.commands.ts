import { AppError } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import type { Change } from '../revision/aggregate.ts'
import type { ClaimInput } from './claim-input.schema.ts'
import type { Home } from './claim.queries.ts'

/** Makes the claims of one home what the form says. Ids are the client's and stay; verdicts are only ever added.
 *  Five statements, whatever the number of claims and citations.
 *  @param claims settled */
export async function writeClaims(
  tx: Db,
  home: Home,
  claims: ClaimInput[],
  by: Pick<Change<unknown>, 'member' | 'at'>,
): Promise<void> {
  if (claims.length > 0) {
    await putClaims(tx, home, claims)
    await putCitations(tx, claims)
    await addVerdicts(tx, claims, by)
  }
  // Last, so that a citation that moves to another claim takes its capture along.
  const kept = claims.map((claim) => claim.id)
  const cited = claims.flatMap((claim) => claim.citations.map((citation) => citation.id))
  await tx.citation.deleteMany({ where: { claim: home, id: { notIn: cited } } })
  await tx.claim.deleteMany({ where: { ...home, id: { notIn: kept } } })
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
  const written = await tx.$executeRaw`
    INSERT INTO claim (id, event_id, article_id, position, statement, attributed_to_id, author_id, contradicts_id)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, event_id uuid, article_id uuid, position int, statement text, attributed_to_id uuid, author_id uuid, contradicts_id uuid)
    ON CONFLICT (id) DO UPDATE SET (position, statement, attributed_to_id, author_id, contradicts_id)
      = (excluded.position, excluded.statement, excluded.attributed_to_id, excluded.author_id, excluded.contradicts_id)
      WHERE coalesce(claim.event_id, claim.article_id) = coalesce(excluded.event_id, excluded.article_id)`
  refuseShort(written, rows)
}

/** A citation keeps the capture that it was checked against, as long as it is of the same source. */
async function putCitations(tx: Db, claims: ClaimInput[]): Promise<void> {
  const rows = claims.flatMap((claim) =>
    claim.citations.map(({ sourceId, ...citation }, position) => ({
      claim_id: claim.id,
      source_id: sourceId,
      position,
      ...citation,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO citation (id, claim_id, source_id, position, stance, quotation, translation, locator)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, claim_id uuid, source_id uuid, position int, stance stance, quotation text, translation text, locator text)
    ON CONFLICT (id) DO UPDATE SET
      (claim_id, source_id, position, stance, quotation, translation, locator)
      = (excluded.claim_id, excluded.source_id, excluded.position, excluded.stance, excluded.quotation, excluded.translation, excluded.locator),
      capture_id = CASE WHEN citation.source_id = excluded.source_id THEN citation.capture_id END`
}

/** Those that are recorded are not offered again: they are not judged by today's clock. */
async function addVerdicts(
  tx: Db,
  claims: ClaimInput[],
  { member, at }: Pick<Change<unknown>, 'member' | 'at'>,
): Promise<void> {
  const rows = claims.flatMap((claim) =>
    claim.assessments.map(({ isFinal, effectiveAt, ...verdict }) => ({
      claim_id: claim.id,
      is_final: isFinal,
      effective_at: effectiveAt,
      ...verdict,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO assessment (id, claim_id, status, reason, is_final, effective_at, recorded_at, member_id)
    SELECT r.*, ${at}::timestamptz, ${member.id}::uuid FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, claim_id uuid, status claim_status, reason text, is_final boolean, effective_at timestamptz)
    WHERE NOT EXISTS (SELECT FROM assessment known WHERE known.id = r.id)`
}

/** An id that another home took since it was checked. */
function refuseShort(written: number, rows: unknown[]): void {
  if (written < rows.length) throw new AppError('conflict')
}
