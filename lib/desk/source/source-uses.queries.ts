import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { articlesWhere } from '../article/article-uses.queries.ts'
import { whenWords } from '../library/labels.queries.ts'
import { ofArticle } from '../library/library.words.ts'
import type { UsedIn } from '../library/library.schema.ts'

/** The claims that cite a source, then the articles that hold these claims or mark them in their text. */
export async function usesOfSource(tx: Db, sourceId: string): Promise<UsedIn[]> {
  const claims = await claimsCiting(tx, sourceId)
  const cited = Prisma.sql`SELECT x.claim_id FROM citation x WHERE x.source_id = ${sourceId}::uuid`
  const articles = await articlesWhere(
    tx,
    Prisma.sql`a.id IN (
      SELECT c.article_id FROM claim c WHERE c.id IN (${cited})
      UNION SELECT t.article_id FROM timeline_entry t JOIN claim c ON c.event_id = t.event_id WHERE c.id IN (${cited})
      UNION SELECT b.article_id FROM block b, jsonb_path_query(b.content, 'strict $.**.marks[*] ? (@.type == "claim").attrs.id') m
        WHERE (m #>> '{}')::uuid IN (${cited}))`,
  )
  return [...claims, ...articles]
}

async function claimsCiting(tx: Db, sourceId: string): Promise<UsedIn[]> {
  const claims = await tx.claim.findMany({
    where: { citations: { some: { sourceId } } },
    orderBy: [{ eventId: 'asc' }, { articleId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      statement: true,
      event: { select: { id: true, title: true, occurredAt: true, clockApproximate: true } },
      article: { select: { id: true, headline: true } },
    },
  })
  return claims.map(({ id, statement, event, article }) => ({
    id,
    label: statement,
    detail: event ? (event.title ?? whenWords(event)) : ofArticle(article?.headline ?? ''),
    href: event
      ? `/bureau/evenements/${event.id}#affirmation-${id}`
      : `/bureau/articles/${article?.id ?? ''}#affirmation-${id}`,
  }))
}
