import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { Edition, EditionEvent } from '#lib/domain/edition.schema.ts'
import { placedEvents } from './edition-order.ts'
import type { JsonLd } from './json-ld.ts'
import { shortId } from '#lib/domain/ids.ts'
import type { Site } from './site.ts'

/** The chronology as a list of links into the page. Not schema.org's `Event`: that is a gathering one can attend.
 *  @param page path of the page that shows these events: the article's, or of one of its parts */
export function eventList(edition: Edition, site: Site, page = `/articles/${edition.slug}`): JsonLd {
  const inOrder = placedEvents(edition).map(({ event }) => event)
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: edition.headline,
    numberOfItems: inOrder.length,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    itemListElement: inOrder.map((event, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: eventName(event),
      url: `${site.url}${page}#e-${shortId(event.id)}`,
    })),
  }
}

/** An event without a title is named by its date. */
export const eventName = (event: Pick<EditionEvent, 'title' | 'occurredAt' | 'clockApproximate'>): string =>
  event.title ?? dateWords(parsed(event.occurredAt), event)
