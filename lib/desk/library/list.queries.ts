import { desk } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Page } from './library.schema.ts'

const PAGE_SIZE = 50
/** Lines of a picker. */
export const PICKED = 20
const MOST_WORDS = 10

interface List {
  /** Selects `id` of all that match, and `n`, the place of each. */
  hits: Prisma.Sql
  /** Selects `hit.n` and the columns of a row, by their names in it, from `hit` joined to the rest. */
  rows: Prisma.Sql
  page?: number
  size?: number
}

/** One page of a list, and how many match in all: one query. */
export async function listOf<Row>({ hits, rows, page = 1, size = PAGE_SIZE }: List): Promise<Page<Row>> {
  const [found] = await desk().$queryRaw<{ total: number; rows: Row[] }[]>`
    WITH every AS MATERIALIZED (${hits}),
    hit AS (SELECT * FROM every ORDER BY n LIMIT ${size} OFFSET ${(page - 1) * size})
    SELECT (SELECT count(*)::int FROM every) AS total,
      (SELECT coalesce(jsonb_agg(to_jsonb(shown) - 'n' ORDER BY n), '[]') FROM (${rows}) shown) AS rows`
  return { rows: found?.rows ?? [], total: found?.total ?? 0, page, pageSize: size }
}

/** Whether a text holds what was typed: every word of it, in any order, also inside words, whatever the accents, quotes
 *  and capitals. The typed text's own signs mean nothing. */
export function holds(text: Prisma.Sql, typed: string): Prisma.Sql {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return Prisma.sql`true`
  return Prisma.join(
    words.map(
      (word) =>
        Prisma.sql`fold(${text}) LIKE '%' || regexp_replace(fold(${word}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`,
    ),
    ' AND ',
  )
}

/** An instant of a row, as the domain writes it. */
export const instant = (column: string): Prisma.Sql =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
