import type { Edition } from '#lib/domain/edition.schema.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { indexEdition, lockIndex, unlistArticle } from './index-edition.commands.ts'

const PATIENCE = { maxWait: 10_000, timeout: 3_600_000 }

/** Makes the published index again from editions, while readers go on with the old one.
 *  @returns how many articles it holds */
export async function rebuildIndex(): Promise<number> {
  return desk().$transaction(async (tx) => {
    await lockIndex(tx)
    await tx.$executeRaw`DELETE FROM published_article` // events, claims, listings and what is searched go with it
    await tx.$executeRaw`DELETE FROM published_actor`
    await tx.$executeRaw`DELETE FROM search_word`
    const current = await currentEditions(tx)
    // Documents are read one at a time: all of them at once may not fit in memory.
    for (const { id } of current) await indexCurrent(tx, id)
    await keepFormerActors(tx)
    return current.length
  }, PATIENCE)
}

/** Oldest first: where two articles hold one event, the newest edition has the last word. */
const currentEditions = (tx: Db) => tx.$queryRaw<{ id: string }[]>`
  SELECT id FROM (SELECT DISTINCT ON (article_id) id FROM edition ORDER BY article_id, number DESC) last ORDER BY id`

async function indexCurrent(tx: Db, editionId: string): Promise<void> {
  const { document, article } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      document: true,
      article: { select: { id: true, archivedAt: true, withdrawnAt: true, withdrawalReason: true } },
    },
  })
  await indexEdition(tx, editionId, document as unknown as Edition)
  const { id, archivedAt, withdrawnAt, withdrawalReason } = article
  if (withdrawnAt) {
    await unlistArticle(tx, id)
    await tx.publishedArticle.update({
      where: { articleId: id },
      data: { state: 'withdrawn', withdrawalReason },
    })
  } else if (archivedAt)
    await tx.publishedArticle.update({ where: { articleId: id }, data: { state: 'archived' } })
}

/** Actors whom only superseded editions name: the addresses of their pages answer for ever. */
const keepFormerActors = (tx: Db) => tx.$executeRaw`
  INSERT INTO published_actor (actor_id, kind, slug, name, aliases, description, card)
  SELECT DISTINCT ON (r.id) r.id, r.kind, r.slug, r.name, r.aliases, r.description, jsonb_build_object('wikidataId', r."wikidataId")
  FROM edition e, jsonb_to_recordset(e.document->'actors')
    AS r(id uuid, kind actor_kind, slug text, name text, aliases text[], description text, "wikidataId" text)
  ORDER BY r.id, e.id DESC
  ON CONFLICT (actor_id) DO UPDATE SET (kind, slug, name, aliases, description, card)
    = (excluded.kind, excluded.slug, excluded.name, excluded.aliases, excluded.description, excluded.card)`
