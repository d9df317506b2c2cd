import type { Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findAggregate, type Found } from '../library/find.queries.ts'
import type { ListParams, Page, SourceRow } from '../library/library.schema.ts'
import { holds, instant, listOf } from '../library/list.queries.ts'
import { fromCsl } from './csl.ts'
import { usesOfSource } from './source-uses.queries.ts'
import type { SourceInput } from './source.schema.ts'

/** One source, with the claims that cite it and the articles that hold them. */
export const findSource = (_: Member<'desk.read'>, id: string): Promise<Found<SourceInput> | null> =>
  findAggregate('source', id, readSource, (tx) => usesOfSource(tx, id))

/** The stored value, in the shape that a save has. */
export async function readSource(tx: Db, id: string): Promise<SourceInput | null> {
  const source = await tx.source.findUnique({ where: { id } })
  if (!source) return null
  const { tier, title, titleExact, publisher, publishedAt, language, url, originId, note } = source
  return {
    type: source.type as SourceInput['type'],
    ...{ tier, title, titleExact, publisher, publishedAt, language, url, originId, note },
    ...fromCsl(source.csl as Record<string, unknown>),
  }
}

type Stored = Omit<SourceRow, 'host'> & { url: string | null }

/** What of a source `s` the search reads: as the index has it. */
export const SOURCE_TEXT = Prisma.sql`s.title || ' ' || coalesce(s.publisher, '') || ' ' || coalesce(s.url, '')`

/** Sources by words of their title, publisher or address; the last changed first. One query. */
export async function listSources(_: Member<'desk.read'>, { q, page }: ListParams): Promise<Page<SourceRow>> {
  const hits = Prisma.sql`
    SELECT s.id, row_number() OVER (ORDER BY s.updated_at DESC, s.id) AS n FROM source s
    WHERE s.merged_into_id IS NULL AND ${holds(SOURCE_TEXT, q)}`
  const found = await listOf<Stored>({ hits, rows: ROWS, page })
  return { ...found, rows: found.rows.map(({ url, ...row }) => ({ ...row, host: hostOf(url) })) }
}

const ROWS = Prisma.sql`
  SELECT hit.n, s.id, s.type, s.title, s.title_exact AS "titleExact", s.publisher, s.published_at AS "publishedAt", s.tier, s.url,
    ${instant('s.updated_at')} AS "updatedAt", (SELECT count(*) FROM citation x WHERE x.source_id = s.id) AS citations
  FROM hit JOIN source s ON s.id = hit.id`

const hostOf = (url: string | null): string | null =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
