import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { articlesOf } from '../article/article-list.queries.ts'
import type { ArticleRow } from './library.schema.ts'

export interface DeskHome {
  mine: ArticleRow[] // owned, or invited to
  others: { id: string; by: string; what: string; href: string; at: string }[]
  debt: { id: string; statement: string; href: string }[] // claims without a verdict
  debtTotal: number
}

const SHOWN = 12

/** What somebody finds on opening the desk: their articles, what others did, what is missing. */
export async function deskHome(member: Member<'desk.read'>): Promise<DeskHome> {
  const [mine, others, debt, debtTotal] = await Promise.all([
    articlesOf(member, SHOWN),
    changesByOthers(member),
    unassessedClaims(),
    desk().claim.count({ where: { status: null } }),
  ])
  return { mine: mine.rows, others, debt, debtTotal }
}

async function unassessedClaims(): Promise<DeskHome['debt']> {
  const claims = await desk().claim.findMany({
    where: { status: null },
    orderBy: { id: 'desc' },
    take: SHOWN,
    select: { id: true, statement: true, eventId: true, articleId: true },
  })
  return claims.map(({ id, statement, eventId, articleId }) => ({
    id,
    statement,
    href: `/bureau/${eventId ? `evenements/${eventId}` : `articles/${articleId ?? ''}`}#affirmation-${id}`,
  }))
}

const PLACES = { article: 'articles', event: 'evenements', source: 'sources', actor: 'acteurs' } as const

interface Change {
  id: string
  aggregate: keyof typeof PLACES
  subjectId: string
  what: string | null
  by: string
  at: Date
}

/** The last save of each thing that somebody else has saved lately. Each noun has its own name for its title. */
async function changesByOthers({ id }: Member<'desk.read'>): Promise<DeskHome['others']> {
  const changes = await desk().$queryRaw<Change[]>`
    SELECT r.id, r.aggregate, r.subject_id AS "subjectId", r.created_at AS at, coalesce(m.name, m.email) AS by,
      coalesce(nullif(r.snapshot->>'headline', ''), r.snapshot->>'title', r.snapshot->>'name', r.snapshot->>'occurredAt') AS what
    FROM (SELECT DISTINCT ON (subject_id) id FROM (
      SELECT id, subject_id FROM revision WHERE member_id <> ${id}::uuid AND kind <> 'conflict' ORDER BY id DESC LIMIT 200) lately
      ORDER BY subject_id, id DESC) last
    JOIN revision r USING (id) JOIN member m ON m.id = r.member_id ORDER BY r.id DESC LIMIT ${SHOWN}`
  return changes.map(({ aggregate, subjectId, what, at, ...change }) => ({
    ...change,
    what: what ?? '…',
    href: `/bureau/${PLACES[aggregate]}/${subjectId}`,
    at: at.toISOString(),
  }))
}
