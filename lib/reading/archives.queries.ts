import { civil, instantOf } from '#lib/domain/zone.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { cardsBetween, type ArticleCard } from './cards.queries.ts'

const HOME = 'Europe/Paris'

/** Articles first published in a year of Paris's calendar, and the years that have any.
 *  @returns null for a year without one */
export async function archiveOf(year: number): Promise<{ cards: ArticleCard[]; years: number[] } | null> {
  const from = new Date(instantOf(civil(year), HOME))
  const to = new Date(instantOf(civil(year + 1), HOME))
  const [cards, years] = await Promise.all([cardsBetween(from, to), archiveYears()])
  return cards.length === 0 ? null : { cards, years }
}

/** Last first. */
export async function archiveYears(): Promise<number[]> {
  const rows = await reading().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM first_published_at AT TIME ZONE ${HOME})::int AS year
    FROM published_article WHERE state <> 'withdrawn' ORDER BY 1 DESC`
  return rows.map((row) => row.year)
}
