import { dateWords } from '#lib/domain/date-words.ts'
import { isIssue, parse } from '#lib/domain/dates.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'

/** What tells one source from another: date, host, how often it is cited. */
export function sourceLine(card: SourceCard): string {
  const date = card.publishedAt ? parse(card.publishedAt) : null
  const cited = card.citations === 0 ? 'jamais citée' : `citée ${card.citations} fois`
  return [date && !isIssue(date) ? dateWords(date) : null, hostOf(card.url), cited]
    .filter(Boolean)
    .join(' · ')
}

export function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}
