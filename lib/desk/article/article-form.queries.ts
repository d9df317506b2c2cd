import type { Member } from '#lib/domain/permissions.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import { articleLabels, claimLabels, eventLabels } from '../library/labels.queries.ts'
import { shelfFor } from '../library/shelf.queries.ts'
import { categoryItems } from '../taxonomy/taxonomy-items.queries.ts'
import type { ArticleInput } from './article.schema.ts'

/** The names of everything that an article's draft points to, for the form that shows them. */
export async function articleForm(member: Member<'desk.read'>, value: ArticleInput) {
  const own = new Set(value.claims.map((c) => c.id))
  const marked = value.blocks.flatMap((b) => ('body' in b ? [...claimsIn(b.body)] : []))
  const placed = value.blocks.flatMap((b) => (b.kind === 'timeline' ? b.entries.map((e) => e.eventId) : []))
  const [shelf, events, articles, borrowed, categories] = await Promise.all([
    shelfFor(member, value.claims, []),
    eventLabels(member, placed),
    articleLabels(
      member,
      value.related.map((r) => r.articleId),
    ),
    claimLabels(
      member,
      marked.filter((id) => !own.has(id)),
    ),
    categoryItems(member),
  ])
  return { shelf, events, articles, borrowed, categories }
}
