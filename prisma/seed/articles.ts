import type { ArticleInput } from '#lib/desk/article/article.schema.ts'
import type { PublishInput } from '#lib/publishing/publish.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import type { Knowledge } from './as-of-edition.ts'
import { blocksOf } from './blocks.ts'
import { claimsAsKnown } from './claims.ts'
import type { DemoArticle, DemoEdition, Demonstration } from './data.ts'
import { demoId } from './ids.ts'

/** What an article is from the first: its head, signed and filed, with nothing in it yet. */
export const articleHead = (article: DemoArticle): ArticleInput => ({
  slug: article.slug,
  headline: article.headline,
  standfirst: article.standfirst,
  seoTitle: article.seo.title,
  description: article.seo.description,
  authorIds: article.authors.map((id) => demoId('author', id)),
  categoryIds: article.categories.map((id) => demoId('category', id)),
  blocks: [],
  claims: [],
  related: [],
})

/** The draft that an edition was made from. */
export const articleInput = (
  data: Demonstration,
  article: DemoArticle,
  edition: DemoEdition,
  knowledge: Knowledge,
): ArticleInput => ({
  ...articleHead(article),
  blocks: blocksOf(data, article, edition, knowledge),
  claims: claimsAsKnown(article.claims, knowledge),
  related: [...article.related]
    .sort((a, b) => a.position - b.position)
    .map(({ article: id, reason }) => ({ articleId: demoId('article', id), reason })),
})

/** What the editor said when publishing. Of a correction, what the readers were told before and what they are told now;
 *  of the other kinds, and of what is merely added, the note speaks. */
export const publicationOf = (article: DemoArticle, edition: DemoEdition, version: number): PublishInput => ({
  articleId: demoId('article', article.id),
  version,
  kind: edition.kind,
  note: edition.note,
  corrections:
    edition.kind === 'correction' ? edition.changes.flatMap((change) => correctionOf(change, edition)) : [],
})

function correctionOf({ place, before, after }: DemoEdition['changes'][number], { gravity }: DemoEdition) {
  return before === null
    ? []
    : [{ anchor: anchorOf(place), said: before, now: after, grave: gravity === 'grave' }]
}

/** `event:e-036` and `claim:c-012` are places in the page; a block is the article as a whole. */
function anchorOf(place: string): string | null {
  const [noun, id = ''] = place.split(':')
  if (noun === 'event') return `e-${shortId(demoId('event', id))}`
  return noun === 'claim' ? `a-${shortId(demoId('claim', id))}` : null
}
