import type { ArticleRow } from './library.schema.ts'

export const STATE_WORDS: Record<ArticleRow['state'], string> = {
  draft: 'brouillon',
  published: 'en ligne',
  archived: 'archivé',
  withdrawn: 'retiré',
}

/** In French nothing is singular. */
const counted = (one: string) => (n: number) => `${n} ${one}${n > 1 ? 's' : ''}`

export const claimCount = counted('affirmation')
export const eventCount = counted('événement')
export const inArticles = (n: number) =>
  n === 0 ? 'dans aucun article' : `dans ${n} article${n > 1 ? 's' : ''}`
export const ofArticle = (headline: string) =>
  headline ? `dans «\u00a0${headline}\u00a0»` : 'dans un article'
