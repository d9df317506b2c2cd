import { parsed } from '#lib/domain/dates.ts'
import { daysOf } from '#lib/domain/days.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'

// Rows of the published index, by the names of their columns: pure, so that an edition gives the same rows whenever it
// is indexed.

/** What a list shows of an article besides its columns. */
export const cardOf = (e: Edition) => ({
  categories: e.categories,
  authors: e.authors,
  picture: e.leadPicture,
  events: e.events.length,
  sources: e.sources.length,
})

/** Standfirst and analyses, for search and excerpts; events have rows of their own. */
export const articleText = (e: Edition): string =>
  [e.standfirst, ...e.blocks.flatMap((b) => ('body' in b ? [b.heading ?? '', proseText(b.body)] : []))].join(
    '\n',
  )

export const eventRows = (e: Edition) =>
  e.events.map((event) => ({
    event_id: event.id,
    sort_key: event.sortKey,
    occurred_at: event.occurredAt,
    ...dayColumns(event.occurredAt),
    zone: event.zone,
    title: event.title,
    text: proseText(event.body),
    is_key: event.isKey,
  }))

function dayColumns(occurredAt: string) {
  const { first, last } = daysOf(parsed(occurredAt))
  return { first_day: first, last_day: last }
}

/** A claim that the text takes from an event of another article stands here without its event. */
export function claimRows(e: Edition) {
  const placed = new Set(e.events.map((event) => event.id))
  return e.claims.map((claim) => ({
    claim_id: claim.id,
    event_id: claim.eventId && placed.has(claim.eventId) ? claim.eventId : null,
    status: claim.status,
    statement: claim.statement,
    attributed_to_id: claim.voice.kind === 'actor' ? claim.voice.actorId : null,
    known_at: claim.knownAt ?? e.firstPublishedAt,
  }))
}

/** Where the article stands in the lists of its categories and authors, and its events in those of their actors. */
export function listingRows(e: Edition) {
  const published = Date.parse(e.firstPublishedAt)
  return [
    ...[...e.categories, ...e.authors].map((list) => ({
      list_id: list.id,
      sort_key: published,
      entry_id: e.articleId,
    })),
    ...e.events.flatMap((event) =>
      [...new Set(event.participants.map((p) => p.actorId))].map((actorId) => ({
        list_id: actorId,
        sort_key: event.sortKey,
        entry_id: event.id,
      })),
    ),
  ]
}
