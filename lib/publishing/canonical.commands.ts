import type { Db } from '#lib/platform/db/desk-client.ts'

// Several articles may hold one event or one claim: lists and search show it once, as the newest edition has it.
// `canonical` is true or null, so that a unique index allows one.

/** Chooses again the row that stands for each of these events.
 *  @param eventIds also those that an article has just lost: another may hold them still */
export async function electEvents(db: Db, eventIds: string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE published_event SET canonical = NULL WHERE canonical AND event_id = ANY(${eventIds}::uuid[])`
  await db.$executeRaw`
    UPDATE published_event e SET canonical = true FROM (
      SELECT DISTINCT ON (event_id) event_id, article_id FROM published_event JOIN published_article p USING (article_id)
      WHERE event_id = ANY(${eventIds}::uuid[]) ORDER BY event_id, p.edition_id DESC) newest
    WHERE (e.event_id, e.article_id) = (newest.event_id, newest.article_id)`
}

/** The same for claims. Where a claim stands with its event is preferred to an analysis that takes it up. */
export async function electClaims(db: Db, claimIds: string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE published_claim SET canonical = NULL WHERE canonical AND claim_id = ANY(${claimIds}::uuid[])`
  await db.$executeRaw`
    UPDATE published_claim c SET canonical = true FROM (
      SELECT DISTINCT ON (claim_id) claim_id, article_id FROM published_claim JOIN published_article p USING (article_id)
      WHERE claim_id = ANY(${claimIds}::uuid[]) ORDER BY claim_id, event_id IS NULL, p.edition_id DESC) newest
    WHERE (c.claim_id, c.article_id) = (newest.claim_id, newest.article_id)`
}
