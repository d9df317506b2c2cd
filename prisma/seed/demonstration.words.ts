import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'

/** What the terminal says while the demonstration loads. */
export const demonstrationWords = {
  published: (headline: string, number: number, publishedAt: string) =>
    `«\u00a0${headline}\u00a0»\u00a0: édition ${number}, ${dateWords(parsed(publishedAt.slice(0, 10)))}.`,
  upToDate: 'Mise à jour de la bibliothèque.',
  ahead: (headline: string) =>
    `Attention\u00a0: le brouillon de «\u00a0${headline}\u00a0» dit autre chose que sa dernière édition.`,
} as const
