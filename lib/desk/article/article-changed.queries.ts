import { Prisma } from '#prisma/generated/client.ts'

/** Whether an article `a` holds what the readers of its last edition `e` do not have: its draft was saved since, or an
 *  event, a source or an actor in it was. */
export const CHANGED = Prisma.sql`(e.id IS NOT NULL AND (a.version > e.article_version OR EXISTS (
  WITH placed AS (SELECT event_id AS id FROM timeline_entry WHERE article_id = a.id),
  marked AS (
    SELECT (mark #>> '{}')::uuid AS id FROM block b, jsonb_path_query(b.content, 'strict $.**.marks[*] ? (@.type == "claim").attrs.id') mark
    WHERE b.article_id = a.id),
  -- Three look-ups by index: one with OR would go through every claim, article after article.
  held AS (
    SELECT id, event_id, attributed_to_id FROM claim WHERE article_id = a.id
    UNION SELECT id, event_id, attributed_to_id FROM claim WHERE event_id IN (SELECT id FROM placed)
    UNION SELECT id, event_id, attributed_to_id FROM claim WHERE id IN (SELECT id FROM marked))
  SELECT FROM timeline_event v WHERE v.updated_at > e.published_at AND v.id IN (SELECT id FROM placed UNION SELECT event_id FROM held)
  UNION ALL SELECT FROM source s WHERE s.updated_at > e.published_at
    AND s.id IN (SELECT x.source_id FROM citation x JOIN held ON held.id = x.claim_id)
  UNION ALL SELECT FROM actor k WHERE k.updated_at > e.published_at
    AND k.id IN (SELECT actor_id FROM participation JOIN placed ON placed.id = event_id UNION SELECT attributed_to_id FROM held))))`
