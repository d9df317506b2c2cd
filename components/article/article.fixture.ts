import type { Edition } from '#lib/domain/edition.schema.ts'
import type { ArticlePage } from './article-page.ts'

/** A published article's page, as tests render it. */
export const articlePageOf = (edition: Edition, more: Partial<ArticlePage> = {}): ArticlePage => ({
  siteUrl: 'https://frise.example',
  publication: { name: 'L’Ordre des faits', tagline: '', notice: null },
  canonical: `https://frise.example/articles/${edition.slug}`,
  votes: { count: 524, average: 4.61, distribution: { 1: 10, 2: 8, 3: 26, 4: 88, 5: 392 } },
  related: [],
  frozen: null,
  preview: false,
  report: '/contact',
  ...more,
})
