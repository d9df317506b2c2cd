import type { Issue } from '#lib/domain/errors.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import { claimReferences } from '../claim/claim-checks.queries.ts'
import type { Reference } from '../revision/references.queries.ts'
import type { ArticleInput, BlockInput } from './article.schema.ts'

/** What an article points to, and the ids that it brings. */
export const articleReferences = ({
  authorIds,
  categoryIds,
  blocks,
  claims,
  related,
}: ArticleInput): Reference[] => {
  const own = new Set(claims.map((claim) => claim.id))
  return [
    ...authorIds.map((id, n): Reference => ({ kind: 'author', id, path: `authorIds.${n}` })),
    ...categoryIds.map((id, n): Reference => ({ kind: 'category', id, path: `categoryIds.${n}` })),
    ...blocks.flatMap((block, n) => blockReferences(block, `blocks.${n}`, own)),
    ...claimReferences(claims),
    ...related.map((link, n): Reference => ({
      kind: 'article',
      id: link.articleId,
      path: `related.${n}.articleId`,
    })),
  ]
}

function blockReferences(block: BlockInput, path: string, own: Set<string>): Reference[] {
  const itself: Reference = { kind: 'own_block', id: block.id, path: `${path}.id`, code: 'block.elsewhere' }
  switch (block.kind) {
    case 'timeline':
      return [
        itself,
        ...block.entries.map(({ eventId }, m): Reference => ({
          kind: 'event',
          id: eventId,
          path: `${path}.entries.${m}.eventId`,
        })),
      ]
    case 'image':
      return [itself, { kind: 'media', id: block.mediaId, path: `${path}.mediaId` }]
    default:
      return [itself, ...marksOf(block.body, `${path}.body`, own)]
  }
}

/** A text marks claims of its article, and those of any event. */
const marksOf = (body: Parameters<typeof claimsIn>[0], path: string, own: Set<string>): Reference[] =>
  [...claimsIn(body)]
    .filter((id) => !own.has(id))
    .map((id) => ({ kind: 'event_claim', id, path, code: 'prose.dead_mark' }))

export const relatedToItself = (id: string, { related }: ArticleInput): Issue[] =>
  related.flatMap((link, n) =>
    link.articleId === id ? [{ path: `related.${n}.articleId`, code: 'related.itself' }] : [],
  )
