import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'

interface Named {
  id: string
  slug: string
  name: string
}

/** An article as a list shows it. Instants are ISO texts. */
export interface ArticleCard {
  articleId: string
  slug: string
  headline: string
  standfirst: string
  readingMinutes: number
  categories: Named[]
  authors: Named[]
  firstPublishedAt: string
  publicUpdatedAt: string
  events: number
  statuses: Partial<Record<ClaimStatus, number>>
  marks: Mark[] // its events in the order of time, of which a list draws a line
}

export interface Mark {
  occurredAt: string
  zone: string | null
  isKey: boolean
}

export interface CardPage {
  cards: ArticleCard[]
  page: number
  pages: number
}

export const CARDS_PER_PAGE = 30

/** What is new: live articles, last published first. */
export async function newestCards(take: number): Promise<ArticleCard[]> {
  const rows = await reading().publishedArticle.findMany({
    where: { state: 'live' },
    orderBy: [{ firstPublishedAt: 'desc' }, { articleId: 'asc' }],
    take,
    select,
  })
  return withDetails(rows.map(cardOf))
}

/** Articles by id, those that are live alone. */
export async function liveCards(articleIds: string[]): Promise<Map<string, ArticleCard>> {
  const where = { articleId: { in: articleIds }, state: 'live' as const }
  const rows = await reading().publishedArticle.findMany({ where, select })
  return new Map((await withDetails(rows.map(cardOf))).map((card) => [card.articleId, card]))
}

/** A page of the live articles of a category or an author, last published first.
 *  @returns null beyond the last page; the first always is one */
export async function listedCards(listId: string, page: number): Promise<CardPage | null> {
  const [found] = await reading().$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM listing l JOIN published_article p USING (article_id) WHERE l.list_id = ${listId}::uuid AND p.state = 'live'`
  const pages = Math.max(1, Math.ceil(found.total / CARDS_PER_PAGE))
  if (page > pages) return null
  const ids = await reading().$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId" FROM listing l JOIN published_article p USING (article_id)
    WHERE l.list_id = ${listId}::uuid AND p.state = 'live' ORDER BY l.sort_key DESC, l.entry_id
    LIMIT ${CARDS_PER_PAGE} OFFSET ${(page - 1) * CARDS_PER_PAGE}`
  const order = ids.map((row) => row.articleId)
  const cards = await liveCards(order)
  return { cards: order.flatMap((id) => cards.get(id) ?? []), page, pages }
}

const select = {
  articleId: true,
  slug: true,
  headline: true,
  standfirst: true,
  readingMinutes: true,
  card: true,
  firstPublishedAt: true,
  publicUpdatedAt: true,
} as const

interface Row {
  articleId: string
  slug: string
  headline: string
  standfirst: string
  readingMinutes: number
  card: unknown
  firstPublishedAt: Date
  publicUpdatedAt: Date
}

type Bare = Omit<ArticleCard, 'statuses' | 'marks'>

function cardOf({ card, firstPublishedAt, publicUpdatedAt, ...row }: Row): Bare {
  const {
    categories = [],
    authors = [],
    events = 0,
  } = card as Partial<Pick<ArticleCard, 'categories' | 'authors' | 'events'>>
  return {
    ...row,
    categories,
    authors,
    events,
    firstPublishedAt: firstPublishedAt.toISOString(),
    publicUpdatedAt: publicUpdatedAt.toISOString(),
  }
}

async function withDetails(cards: Bare[]): Promise<ArticleCard[]> {
  const where = { articleId: { in: cards.map((card) => card.articleId) } }
  const [counts, marks] = await Promise.all([
    reading().publishedClaim.groupBy({ by: ['articleId', 'status'], where, _count: true }),
    reading().publishedEvent.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { eventId: 'asc' }],
      select: { articleId: true, occurredAt: true, zone: true, isKey: true },
    }),
  ])
  const [countsOf, marksOf] = [
    Map.groupBy(counts, (row) => row.articleId),
    Map.groupBy(marks, (row) => row.articleId),
  ]
  return cards.map((card) => ({
    ...card,
    statuses: Object.fromEntries((countsOf.get(card.articleId) ?? []).map((row) => [row.status, row._count])),
    marks: marksOf.get(card.articleId) ?? [],
  }))
}
