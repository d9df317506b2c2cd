import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { articlesOwnedBy } from '../article/article-list.queries.ts'
import type { ArticleRow } from './library.schema.ts'

export interface DeskHome {
  mine: ArticleRow[]
  others: { id: string; by: string; what: string; href: string; at: string }[]
  debt: { id: string; statement: string; href: string }[] // claims without a verdict
  debtTotal: number
}

const SHOWN = 12
const PLACES = { article: 'articles', event: 'evenements', source: 'sources', actor: 'acteurs' } as const

/** What somebody finds on opening the desk: their articles, what others did, what is missing. */
export async function deskHome(member: Member<'desk.read'>): Promise<DeskHome> {
  const unassessed = { status: null } as const
  const [mine, others, debt, debtTotal] = await Promise.all([
    articlesOwnedBy(member),
    lastChanges(member),
    desk().claim.findMany({
      where: unassessed,
      orderBy: { id: 'desc' },
      take: SHOWN,
      select: { id: true, statement: true, eventId: true, articleId: true },
    }),
    desk().claim.count({ where: unassessed }),
  ])
  return {
    mine: mine.rows.slice(0, SHOWN),
    others,
    debt: debt.map(({ id, statement, eventId, articleId }) => ({
      id,
      statement,
      href: `/bureau/${eventId ? `evenements/${eventId}` : `articles/${articleId ?? ''}`}#affirmation-${id}`,
    })),
    debtTotal,
  }
}

async function lastChanges(member: Member<'desk.read'>): Promise<DeskHome['others']> {
  const revisions = await desk().revision.findMany({
    where: { memberId: { not: member.id }, kind: { not: 'conflict' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      id: true,
      aggregate: true,
      subjectId: true,
      snapshot: true,
      createdAt: true,
      member: { select: { name: true, email: true } },
    },
  })
  return revisions.map((r) => ({
    id: r.id,
    by: r.member.name ?? r.member.email,
    what: titleOf(r.snapshot as Record<string, unknown>),
    href: `/bureau/${PLACES[r.aggregate]}/${r.subjectId}`,
    at: r.createdAt.toISOString(),
  }))
}

/** Each noun's own title. */
function titleOf({ headline, title, name, occurredAt }: Record<string, unknown>): string {
  return (
    [headline, title, name, occurredAt].find((t): t is string => typeof t === 'string' && t !== '') ?? '…'
  )
}
