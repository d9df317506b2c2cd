import type { ArticleCardModel, StatusCount } from '#components/lists/ArticleCard.tsx'
import type { ClaimStatus } from '#lib/domain/claim.schema.ts'
import { STATUS_ORDER } from '#lib/domain/status-words.ts'
import type { ArticleCard } from '#lib/reading/cards.queries.ts'

/** A card as lists show it. */
export const cardModel = (card: ArticleCard): ArticleCardModel => ({
  href: `/articles/${card.slug}`,
  headline: card.headline,
  categories: card.categories.map(({ slug, name }) => ({ href: `/rubriques/${slug}`, label: name })),
  standfirst: card.standfirst,
  minutes: card.readingMinutes,
  events: card.events,
  statuses: statusCounts(card.statuses),
  updatedAt: card.publicUpdatedAt,
  frise: card.marks,
})

/** In order of trust, without those that nothing has. */
export const statusCounts = (counts: Partial<Record<ClaimStatus, number>>): StatusCount[] =>
  STATUS_ORDER.flatMap((status) => (counts[status] ? [{ status, number: counts[status] }] : []))

/** A list of cards changes when one of its articles does, and when there are others. */
export const cardTags = (cards: ArticleCard[]): string[] => cards.map((card) => `article:${card.articleId}`)
