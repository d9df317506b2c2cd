import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import type { ListParams, Page, SourceRow, UsedIn } from '../library/library.schema.ts'
import { like, offsetOf, PAGE_SIZE, pageOf } from '../library/paging.ts'
import { fromCsl } from './csl.ts'
import type { SourceInput } from './source.schema.ts'

export interface FoundSource {
  id: string
  version: number
  value: SourceInput
  updatedAt: string
  usedIn: UsedIn[]
}

/** One source, and the claims that cite it. */
export async function findSource(_: Member<'desk.read'>, id: string): Promise<FoundSource | null> {
  const row = await desk().source.findUnique({ where: { id }, select: { version: true, updatedAt: true } })
  const value = row && (await readSource(desk(), id))
  if (!value) return null
  return {
    id,
    version: row.version,
    value,
    updatedAt: row.updatedAt.toISOString(),
    usedIn: await claimsCiting(id),
  }
}

/** The stored value, in the shape that a save has. */
export async function readSource(tx: Db, id: string): Promise<SourceInput | null> {
  const source = await tx.source.findUnique({ where: { id } })
  if (!source) return null
  const { tier, title, titleExact, publisher, publishedAt, language, url, originId, note } = source
  const type = source.type as SourceInput['type']
  return {
    type,
    tier,
    title,
    titleExact,
    publisher,
    publishedAt,
    language,
    url,
    originId,
    note,
    ...fromCsl(source.csl as Record<string, unknown>),
  }
}

const SHOWN = 200

async function claimsCiting(sourceId: string): Promise<UsedIn[]> {
  const citations = await desk().citation.findMany({
    where: { sourceId },
    take: SHOWN,
    orderBy: { id: 'asc' },
    select: {
      id: true,
      claim: {
        select: {
          id: true,
          statement: true,
          eventId: true,
          articleId: true,
          event: { select: { title: true } },
        },
      },
    },
  })
  return citations.map(({ id, claim }) => ({
    id,
    label: claim.statement,
    detail: claim.event?.title ?? '',
    href: claim.eventId
      ? `/bureau/evenements/${claim.eventId}#affirmation-${claim.id}`
      : `/bureau/articles/${claim.articleId ?? ''}#affirmation-${claim.id}`,
  }))
}

interface Row extends Omit<SourceRow, 'host' | 'updatedAt'> {
  url: string | null
  updatedAt: Date
}

/** Sources by title, publisher or address; the last changed first. One query. */
export async function listSources(_: Member<'desk.read'>, params: ListParams): Promise<Page<SourceRow>> {
  const rows = await desk().$queryRaw<(Row & { total: number })[]>`
    SELECT s.id, s.title, s.publisher, s.published_at AS "publishedAt", s.tier, s.url, s.updated_at AS "updatedAt",
      (SELECT count(*)::int FROM citation c WHERE c.source_id = s.id) AS citations, count(*) OVER ()::int AS total
    FROM source s
    WHERE s.merged_into_id IS NULL
      AND (${params.q} = '' OR fold(s.title || ' ' || coalesce(s.publisher, '') || ' ' || coalesce(s.url, '')) LIKE ${like(params.q)}::text)
    ORDER BY s.updated_at DESC, s.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params)}`
  return pageOf<Row, SourceRow>(rows, params, ({ url, updatedAt, ...row }) => ({
    ...row,
    host: url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null,
    updatedAt: updatedAt.toISOString(),
  }))
}
