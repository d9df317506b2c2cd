import { dateWords } from '#lib/domain/date-words.ts'
import { spanOf, type Point } from '#lib/domain/date-parts.ts'
import { parsed, pointsOf } from '#lib/domain/dates.ts'
import type { Edition, EditionEvent } from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { STATUS_WORDS } from '#lib/domain/status-words.ts'
import { eventName } from './event-list.ts'
import { exchangeWords as words } from './exchange.words.ts'
import { proseHtml } from './prose-html.ts'
import { placedEvents } from './edition-order.ts'
import { articleUrl, creditOf, eventUrl, type Site } from './site.ts'
import { escaped, textElement } from './xml.ts'

/** The chronology for TimelineJS. Its clocks have no zone: an event stands at the hour of its own place.
 *  Source: timeline.knightlab.com/docs/json-format.html */
export function timelineJs(edition: Edition, site: Site): string {
  const verdicts = verdictNotes(edition)
  const link = textElement('a', words.readOnPage, { href: articleUrl(site, edition.slug) })
  return JSON.stringify({
    title: {
      unique_id: 'titre',
      text: {
        headline: escaped(edition.headline),
        text:
          textElement('p', edition.standfirst) + textElement('p', creditOf(edition, site)) + `<p>${link}</p>`,
      },
    },
    events: placedEvents(edition).map(({ event }) => slide(event, edition.slug, site, verdicts)),
  })
}

function slide(event: EditionEvent, slug: string, site: Site, verdicts: (claimId: string) => string) {
  const date = parsed(event.occurredAt)
  const points = pointsOf(date)
  const [from, to] = [points[0], points.at(-1)]
  const hasEnd = to && (to !== from || !['minute', 'day'].includes(to.precision))
  const link = textElement('a', words.readOnPage, { href: eventUrl(site, slug, event.id) })
  return {
    unique_id: `e-${shortId(event.id)}`,
    ...(from && { start_date: startOf(from) }),
    ...(hasEnd && { end_date: endOf(to) }),
    display_date: dateWords(date, event),
    text: { headline: escaped(eventName(event)), text: `${proseHtml(event.body, verdicts)}<p>${link}</p>` },
    autolink: false,
  }
}

/** Sources stay on the page: here a verdict is said unless the claim is established. */
function verdictNotes({ claims }: Edition): (claimId: string) => string {
  const statuses = new Map(claims.map((claim) => [claim.id, claim.status]))
  return (id) => {
    const status = statuses.get(id)
    return !status || status === 'established' ? '' : textElement('sup', `[${STATUS_WORDS[status]}]`)
  }
}

const startOf = ({ precision, year, month, day, hour, minute, ...point }: Point) => {
  if (precision === 'minute') return { year, month, day, hour, minute }
  if (precision === 'day') return { year, month, day }
  if (precision === 'month') return { year, month }
  return precision === 'season' || precision === 'quarter'
    ? partsOf(spanOf({ precision, year, ...point }).first)
    : { year }
}

/** The last day that a date covers. */
const endOf = (point: Point) =>
  point.precision === 'minute' ? startOf(point) : partsOf(spanOf(point).next - DAY)

const DAY = 86_400_000
function partsOf(time: number) {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
