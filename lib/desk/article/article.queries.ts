import type { Member } from '#lib/domain/permissions.ts'
import { desk, type Db, type Prisma } from '#lib/platform/db/desk-client.ts'
import { readClaims } from '../claim/claim.queries.ts'
import type { ArticleInput, BlockInput } from './article.schema.ts'

export interface FoundArticle {
  id: string
  version: number
  value: ArticleInput
  updatedAt: string
}

/** One draft with everything in it. */
export async function findArticle(_: Member<'desk.read'>, id: string): Promise<FoundArticle | null> {
  const row = await desk().article.findUnique({ where: { id }, select: { version: true, updatedAt: true } })
  const value = row && (await readArticle(desk(), id))
  return value ? { id, version: row.version, value, updatedAt: row.updatedAt.toISOString() } : null
}

const PARTS = {
  authors: { orderBy: { position: 'asc' } },
  categories: { orderBy: { position: 'asc' } },
  related: { orderBy: { position: 'asc' } },
  blocks: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { entries: { orderBy: { position: 'asc' } } },
  },
} satisfies Prisma.ArticleInclude

/** The stored value, in the shape that a save has. */
export async function readArticle(tx: Db, id: string): Promise<ArticleInput | null> {
  const article = await tx.article.findUnique({ where: { id }, include: PARTS })
  if (!article) return null
  const { slug, headline, standfirst, seoTitle, description } = article
  return {
    slug,
    headline,
    standfirst,
    seoTitle,
    description,
    authorIds: article.authors.map((a) => a.authorId),
    categoryIds: article.categories.map((c) => c.categoryId),
    blocks: article.blocks.map(blockOf),
    claims: await readClaims(tx, { articleId: id }),
    related: article.related.map(({ relatedId, reason }) => ({ articleId: relatedId, reason })),
  }
}

interface StoredBlock {
  id: string
  kind: BlockInput['kind']
  heading: string | null
  content: unknown
  mediaId: string | null
  entries: { eventId: string; isKey: boolean }[]
}

/** The inverse of contentOf() in blocks.commands.ts. */
function blockOf({ id, kind, heading, content, mediaId, entries }: StoredBlock): BlockInput {
  const base = { id, kind, heading, ...(content as object) }
  if (kind === 'image') return { ...base, mediaId: mediaId ?? '' } as BlockInput
  if (kind !== 'timeline') return base as BlockInput
  return { ...base, entries: entries.map(({ eventId, isKey }) => ({ eventId, isKey })) } as BlockInput
}
