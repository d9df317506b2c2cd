import type { Edition } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { liveCards, type ArticleCard } from './cards.queries.ts'

/** An article to go on with. `reason` is the editor's; `shared` counts the events both hold. */
export interface Related {
  card: ArticleCard
  reason: string | null
  shared: number
}

const MOST = 4

/** What the editor chose, in that order, then the articles that share most events; never one that is not public. */
export async function relatedTo(edition: Edition): Promise<Related[]> {
  const shared = new Map((await sharingWith(edition.articleId)).map((row) => [row.articleId, row.shared]))
  const chosen = new Map(edition.related.map((link) => [link.articleId, link.reason]))
  const ids = [...new Set([...chosen.keys(), ...shared.keys()])]
  const cards = await liveCards(ids)
  return ids
    .flatMap((id) => {
      const card = cards.get(id)
      return card ? [{ card, reason: chosen.get(id) || null, shared: shared.get(id) ?? 0 }] : []
    })
    .slice(0, Math.max(MOST, chosen.size))
}

const sharingWith = (articleId: string) => reading().$queryRaw<{ articleId: string; shared: number }[]>`
  SELECT o.article_id AS "articleId", count(*)::int AS shared
  FROM published_event m JOIN published_event o ON o.event_id = m.event_id AND o.article_id <> m.article_id
  WHERE m.article_id = ${articleId}::uuid GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`
