import type { Issue } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'

const named = (table: string) => `NOT EXISTS (SELECT FROM ${table} t WHERE t.id = r.id)`
const homeOf = (claim: string) => `coalesce(${claim}.event_id, ${claim}.article_id)`

/** What a value may point to, or bring along, and when that is wrong. `r` is the reference, `home` whose value it is. */
const WRONG = {
  actor: named('actor'),
  article: named('article'),
  author: named('author'),
  category: named('category'),
  event: named('timeline_event'),
  media: named('media'),
  source: named('source'),
  /** A claim of another home; those of this one are in the value itself. */
  other_claim: `NOT EXISTS (SELECT FROM claim c WHERE c.id = r.id AND ${homeOf('c')} <> r.home)`,
  event_claim: 'NOT EXISTS (SELECT FROM claim c WHERE c.id = r.id AND c.event_id IS NOT NULL)',
  /** Ids are the client’s: one that is in use elsewhere is not this value’s to take. */
  own_claim: `EXISTS (SELECT FROM claim c WHERE c.id = r.id AND ${homeOf('c')} <> r.home)`,
  own_citation: `EXISTS (SELECT FROM citation x JOIN claim c ON c.id = x.claim_id WHERE x.id = r.id AND ${homeOf('c')} <> r.home)`,
  own_block: 'EXISTS (SELECT FROM block b WHERE b.id = r.id AND b.article_id <> r.home)',
}

export interface Reference {
  kind: keyof typeof WRONG
  id: string
  path: string
  code?: string // `reference.unknown` when left out
}

const cases = Prisma.raw(
  Object.entries(WRONG)
    .map(([kind, wrong]) => `WHEN '${kind}' THEN ${wrong}`)
    .join('\n'),
)

/** Wrong references of one aggregate, as issues at their own fields. One query, whatever their number.
 *  @param home id of the aggregate */
export async function referenceIssues(tx: Db, home: string, references: Reference[]): Promise<Issue[]> {
  if (references.length === 0) return []
  const asked = JSON.stringify(references.map(({ kind, id }, n) => ({ n, kind, id, home })))
  const rows = await tx.$queryRaw<{ n: number }[]>`
    SELECT r.n FROM jsonb_to_recordset(${asked}::jsonb) AS r(n int, kind text, id uuid, home uuid)
    WHERE CASE r.kind ${cases} END`
  const wrong = new Set(rows.map((row) => row.n))
  return references
    .filter((_, n) => wrong.has(n))
    .map(({ path, code = 'reference.unknown' }) => ({ path, code }))
}
