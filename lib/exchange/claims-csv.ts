import type { Stance } from '#lib/domain/claim.schema.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { Edition, EditionClaim, EditionEvent } from '#lib/domain/edition.schema.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { csv } from './csv.ts'
import { exchangeWords as words } from './exchange.words.ts'
import { claimsInOrder, voiceOf } from './edition-order.ts'
import { claimUrl, type Site } from './site.ts'

/** An edition as a table: a row a claim, with its event, its verdict and its sources. */
export const claimsCsv = (edition: Edition, site: Site): string =>
  csv([
    Object.values(words.columns),
    ...claimsInOrder(edition).map(({ claim, event }) => rowOf(claim, event, edition, site)),
  ])

function rowOf(claim: EditionClaim, event: EditionEvent | null, edition: Edition, site: Site): string[] {
  const verdict = claim.assessments.at(-1)
  const row: Record<keyof typeof words.columns, string> = {
    ...(event ? eventCells(event) : NO_EVENT),
    claim: claim.statement,
    status: STATUS_WORDS[claim.status],
    since: verdict?.effectiveAt.slice(0, 10) ?? '',
    reason: verdict?.reason ?? '',
    voice: voiceOf(claim, edition) ?? words.newsroom,
    supports: sourcesOf(claim, 'supports', edition),
    disputes: sourcesOf(claim, 'disputes', edition),
    mentions: sourcesOf(claim, 'mentions', edition),
    address: claimUrl(site, edition.slug, claim.id),
  }
  return (Object.keys(words.columns) as (keyof typeof row)[]).map((column) => row[column])
}

const NO_EVENT = { date: '', dateInWords: '', place: '', event: '' }

const eventCells = (event: EditionEvent) => ({
  date: event.occurredAt,
  dateInWords: dateWords(parsed(event.occurredAt), event),
  place: event.place ?? '',
  event: event.title ?? '',
})

/** One a line: «3. Le Temps, Un titre, https://…». */
function sourcesOf(claim: EditionClaim, stance: Stance, { sources }: Edition): string {
  const cited = new Set(claim.citations.filter((c) => c.stance === stance).map((c) => c.sourceId))
  return sources
    .filter(({ id }) => cited.has(id))
    .map(
      ({ number, publisher, title, url }) =>
        `${number}. ${[publisher, title, url].filter(Boolean).join(', ')}`,
    )
    .join('\n')
}
