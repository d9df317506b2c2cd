import type { Draft } from '#lib/domain/draft.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import {
  actorJson,
  blockJson,
  claimJson,
  eventJson,
  named,
  picture,
  sourceJson,
} from './draft-json.queries.ts'

/** An article's draft with everything that an edition of it freezes, in one round trip and one snapshot: its events with
 *  their claims, its own claims, the claims of other events that its text marks, and the sources and actors of all
 *  of these. To publish, call it under the article's lock.
 *  @returns null when there is no such article */
export async function readDraft(db: Db, articleId: string): Promise<Draft | null> {
  const rows = await db.$queryRaw<{ draft: Draft }[]>`
    WITH placed AS (
      SELECT e.* FROM timeline_entry t JOIN timeline_event e ON e.id = t.event_id WHERE t.article_id = ${articleId}::uuid),
    marked AS (
      SELECT DISTINCT (mark #>> '{}')::uuid AS id
      FROM block b, jsonb_path_query(b.content, 'strict $.**.marks[*] ? (@.type == "claim").attrs.id') mark
      WHERE b.article_id = ${articleId}::uuid),
    met AS (
      SELECT * FROM claim WHERE id IN (
        SELECT id FROM claim WHERE article_id = ${articleId}::uuid
        UNION SELECT c.id FROM placed JOIN claim c ON c.event_id = placed.id
        UNION SELECT id FROM marked)),
    told AS MATERIALIZED (SELECT c.id, c.event_id, c.position, ${claimJson} AS claim FROM met c),
    by_event AS (
      SELECT event_id, jsonb_agg(claim ORDER BY position, id) AS claims FROM told WHERE event_id IS NOT NULL GROUP BY event_id)
    SELECT jsonb_build_object(
      'articleId', a.id, 'version', a.version, 'slug', a.slug, 'headline', a.headline, 'standfirst', a.standfirst,
      'seoTitle', a.seo_title, 'description', a.description, 'leadPicture', ${picture('a.lead_media_id')},
      'authors', ${named('author')}, 'categories', ${named('category')},
      'blocks', (SELECT coalesce(jsonb_agg(${blockJson} ORDER BY b.position, b.id), '[]') FROM block b WHERE b.article_id = a.id),
      'events', (SELECT coalesce(jsonb_agg(${eventJson} ORDER BY e.id), '[]') FROM placed e LEFT JOIN by_event n ON n.event_id = e.id),
      'claims', (SELECT coalesce(jsonb_agg(claim ORDER BY position, id), '[]') FROM told
        WHERE event_id IS NULL OR event_id NOT IN (SELECT id FROM placed)),
      'sources', (SELECT coalesce(jsonb_agg(${sourceJson} ORDER BY s.id), '[]') FROM source s
        WHERE s.id IN (SELECT x.source_id FROM citation x JOIN met ON met.id = x.claim_id)),
      'actors', (SELECT coalesce(jsonb_agg(${actorJson} ORDER BY k.id), '[]') FROM actor k
        WHERE k.id IN (SELECT p.actor_id FROM participation p JOIN placed ON placed.id = p.event_id
          UNION SELECT attributed_to_id FROM met)),
      'related', (SELECT coalesce(jsonb_agg(jsonb_build_object('articleId', r.related_id, 'reason', r.reason)
        ORDER BY r.position, r.related_id), '[]') FROM related_link r WHERE r.article_id = a.id)
    ) AS draft FROM article a WHERE a.id = ${articleId}::uuid`
  return rows[0]?.draft ?? null
}
