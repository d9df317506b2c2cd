import type { Issue } from '#lib/domain/errors.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import { unknownReferences } from '../revision/references.queries.ts'
import type { ArticleInput } from './article.schema.ts'

/** What an article points to and that is not there: signatures, sections, events, pictures, related articles, and
 *  claims that its texts mark (its own, or those of any event). */
export async function articleReferences(tx: Db, id: string, value: ArticleInput): Promise<Issue[]> {
  const itself = value.related.flatMap((r, n) =>
    r.articleId === id ? [{ path: `related.${n}`, code: 'related.itself' }] : [],
  )
  const lists = await Promise.all([
    unknownReferences(
      tx,
      'author',
      value.authorIds.map((author) => ({ path: 'authorIds', id: author })),
    ),
    unknownReferences(
      tx,
      'category',
      value.categoryIds.map((category) => ({ path: 'categoryIds', id: category })),
    ),
    unknownReferences(
      tx,
      'article',
      value.related.map((r, n) => ({ path: `related.${n}.articleId`, id: r.articleId })),
    ),
    unknownReferences(tx, 'timelineEvent', eventsOf(value)),
    unknownReferences(tx, 'media', picturesOf(value)),
    deadMarks(tx, value),
    foreignBlocks(tx, id, value),
  ])
  return [...itself, ...lists.flat()]
}

const eventsOf = ({ blocks }: ArticleInput) =>
  blocks.flatMap((b, n) =>
    b.kind === 'timeline'
      ? b.entries.map((e, m) => ({ path: `blocks.${n}.entries.${m}.eventId`, id: e.eventId }))
      : [],
  )

const picturesOf = ({ blocks }: ArticleInput) =>
  blocks.flatMap((b, n) => (b.kind === 'image' ? [{ path: `blocks.${n}.mediaId`, id: b.mediaId }] : []))

async function deadMarks(tx: Db, { blocks, claims }: ArticleInput): Promise<Issue[]> {
  const own = new Set(claims.map((c) => c.id))
  const marks = blocks.flatMap((b, n) =>
    'body' in b
      ? [...claimsIn(b.body)].filter((id) => !own.has(id)).map((id) => ({ path: `blocks.${n}.body`, id }))
      : [],
  )
  return (await unknownReferences(tx, 'claim', marks)).map(({ path }) => ({ path, code: 'prose.dead_mark' }))
}

async function foreignBlocks(tx: Db, articleId: string, { blocks }: ArticleInput): Promise<Issue[]> {
  const foreign = await tx.block.findMany({
    where: { id: { in: blocks.map((b) => b.id) }, articleId: { not: articleId } },
    select: { id: true },
  })
  const ids = new Set(foreign.map((b) => b.id))
  return blocks.flatMap((b, n) => (ids.has(b.id) ? [{ path: `blocks.${n}`, code: 'block.elsewhere' }] : []))
}
