import { reading } from '#lib/platform/db/reading-client.ts'

/** Votes of an article; `distribution` by note, from 1 to 5. */
export interface VoteSummary {
  count: number
  average: number
  distribution: Record<number, number>
}

/** The mean of the stored votes; null while there is none. */
export async function votesOf(articleId: string): Promise<VoteSummary | null> {
  const rows = await reading().vote.groupBy({ by: ['value'], where: { articleId }, _count: { value: true } })
  const count = rows.reduce((sum, row) => sum + row._count.value, 0)
  if (count === 0) return null
  const distribution: Record<number, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const row of rows) distribution[row.value] = row._count.value
  return {
    count,
    average: rows.reduce((sum, row) => sum + row.value * row._count.value, 0) / count,
    distribution,
  }
}
