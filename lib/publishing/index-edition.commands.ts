import type { Edition } from '#lib/domain/edition.schema.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { electClaims, electEvents } from './canonical.commands.ts'
import { articleText, cardOf, claimRows, eventRows, listingRows } from './index-rows.ts'

/** Puts an edition in place of whatever the published index held of its article, under the index's lock. The only
 *  writer of the index: a rebuild is this function over the last edition of every article, oldest first. */
export async function indexEdition(db: Db, editionId: string, edition: Edition): Promise<void> {
  await keepArticle(db, editionId, edition)
  const lost = await clearRows(db, edition.articleId)
  await insertEvents(db, edition)
  await insertClaims(db, edition)
  await insertListings(db, edition)
  const kept = idsOf(edition)
  await electEvents(db, [...new Set([...lost.events, ...kept.events])])
  await electClaims(db, [...new Set([...lost.claims, ...kept.claims])])
  await keepActors(db, edition)
  await refreshSearch(db, edition.articleId, lost, kept)
}

/** Takes an article out of every list; its own row stays. Events that it shared are listed from the others. */
export async function unlistArticle(db: Db, articleId: string): Promise<void> {
  const lost = await clearRows(db, articleId)
  await electEvents(db, lost.events)
  await electClaims(db, lost.claims)
  await refreshSearch(db, articleId, lost)
}

/** Held until the transaction ends. Two articles that share events would both make their row the canonical one, and one
 *  publication would fail on the unique index; and the ids of editions must follow each other as their commits do.
 *  A newsroom publishes seldom: each waits for the one before. */
export const lockIndex = (db: Db) => db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('published index'))`

const keepArticle = (db: Db, editionId: string, e: Edition) => db.$executeRaw`
  INSERT INTO published_article (article_id, edition_id, slug, headline, standfirst, reading_minutes, card, first_published_at,
    public_updated_at, text)
  VALUES (${e.articleId}::uuid, ${editionId}::uuid, ${e.slug}, ${e.headline}, ${e.standfirst}, ${e.readingMinutes},
    ${JSON.stringify(cardOf(e))}::jsonb, ${e.firstPublishedAt}::timestamptz, ${e.publicUpdatedAt}::timestamptz, ${articleText(e)})
  ON CONFLICT (article_id) DO UPDATE SET
    (edition_id, slug, headline, standfirst, reading_minutes, card, public_updated_at, text, state, withdrawal_reason)
    = (excluded.edition_id, excluded.slug, excluded.headline, excluded.standfirst, excluded.reading_minutes, excluded.card,
      excluded.public_updated_at, excluded.text, 'live', NULL)`

interface Row {
  id: string
}

interface Held {
  events: string[]
  claims: string[]
}

const idsOf = (e: Edition): Held => ({
  events: e.events.map(({ id }) => id),
  claims: e.claims.map(({ id }) => id),
})

/** What readers can find of an article, of all it holds and held: an event that has left it may be found in another. */
const refreshSearch = (db: Db, articleId: string, ...held: Held[]) => db.$executeRaw`
  SELECT refresh_search(${[articleId, ...held.flatMap(({ events, claims }) => [...events, ...claims])]}::uuid[])`

/** @returns ids of the events and claims that the article held until now */
async function clearRows(db: Db, articleId: string): Promise<Held> {
  const ids = (rows: Row[]) => rows.map((row) => row.id)
  const claims = await db.$queryRaw<
    Row[]
  >`DELETE FROM published_claim WHERE article_id = ${articleId}::uuid RETURNING claim_id AS id`
  const events = await db.$queryRaw<
    Row[]
  >`DELETE FROM published_event WHERE article_id = ${articleId}::uuid RETURNING event_id AS id`
  await db.$executeRaw`DELETE FROM listing WHERE article_id = ${articleId}::uuid`
  return { events: ids(events), claims: ids(claims) }
}

const insertEvents = (db: Db, e: Edition) => db.$executeRaw`
  INSERT INTO published_event (article_id, event_id, sort_key, occurred_at, first_day, last_day, zone, title, text, is_key)
  SELECT ${e.articleId}::uuid, r.* FROM jsonb_to_recordset(${JSON.stringify(eventRows(e))}::jsonb)
    AS r(event_id uuid, sort_key bigint, occurred_at text, first_day int, last_day int, zone text, title text,
      text text, is_key boolean)`

const insertClaims = (db: Db, e: Edition) => db.$executeRaw`
  INSERT INTO published_claim (article_id, claim_id, event_id, status, statement, attributed_to_id, known_at)
  SELECT ${e.articleId}::uuid, r.* FROM jsonb_to_recordset(${JSON.stringify(claimRows(e))}::jsonb)
    AS r(claim_id uuid, event_id uuid, status claim_status, statement text, attributed_to_id uuid, known_at timestamptz)`

const insertListings = (db: Db, e: Edition) => db.$executeRaw`
  INSERT INTO listing (list_id, sort_key, entry_id, article_id)
  SELECT r.*, ${e.articleId}::uuid FROM jsonb_to_recordset(${JSON.stringify(listingRows(e))}::jsonb)
    AS r(list_id uuid, sort_key bigint, entry_id uuid)`

/** An actor stays as the newest edition that named them has them, even when none does any more: their address answers. */
const keepActors = (db: Db, e: Edition) => db.$executeRaw`
  INSERT INTO published_actor (actor_id, kind, slug, name, aliases, description, card)
  SELECT id, kind, slug, name, aliases, description, jsonb_build_object('wikidataId', "wikidataId")
  FROM jsonb_to_recordset(${JSON.stringify(e.actors)}::jsonb)
    AS r(id uuid, kind actor_kind, slug text, name text, aliases text[], description text, "wikidataId" text) ORDER BY id
  ON CONFLICT (actor_id) DO UPDATE SET (kind, slug, name, aliases, description, card)
    = (excluded.kind, excluded.slug, excluded.name, excluded.aliases, excluded.description, excluded.card)`
