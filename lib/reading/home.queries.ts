import type { EditionEvent } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { newestCards, type ArticleCard } from './cards.queries.ts'
import { lastCorrections, type CorrectionNotice } from './corrections.queries.ts'
import { editionById } from './editions.queries.ts'

export interface Home {
  lead: { card: ArticleCard; keys: EditionEvent[] } | null
  latest: ArticleCard[]
  corrected: CorrectionNotice[]
}

const CARDS = 13
const KEYS = 6
const CORRECTIONS = 3

/** The newest article with its key events, those before it, and what was last put right. */
export async function readHome(): Promise<Home> {
  const [[first, ...latest], corrected] = await Promise.all([
    newestCards(CARDS),
    lastCorrections(CORRECTIONS),
  ])
  const lead = first ? { card: first, keys: await keysOf(first.articleId) } : null
  return { lead, latest, corrected }
}

async function keysOf(articleId: string): Promise<EditionEvent[]> {
  const row = await reading().publishedArticle.findUnique({
    where: { articleId },
    select: { editionId: true },
  })
  const events = row ? (await editionById(row.editionId)).events : []
  return events.filter((event) => event.isKey && event.title !== null).slice(0, KEYS)
}
