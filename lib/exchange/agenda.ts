import { dateWords } from '#lib/domain/date-words.ts'
import { spanOf, type Point } from '#lib/domain/date-parts.ts'
import { parsed, pointsOf } from '#lib/domain/dates.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'
import { civil, instantOf } from '#lib/domain/zone.ts'
import { eventName } from './event-list.ts'
import { icsDate, icsInstant, icsLine, icsText } from './ics-line.ts'
import { placedEvents, type Placed } from './edition-order.ts'
import { articleUrl, creditOf, eventUrl, type Site } from './site.ts'

const text = (name: string, value: string) => icsLine(name, icsText(value))

/** The chronology as a calendar. A clock time is an instant in UTC; a day, a month, a year are days; an end that is open
 *  or unknown leaves the other one. What a calendar has no year for (before our era, after 9999) is left out.
 *  Source: RFC 5545; NAME, RFC 7986 */
export function agenda(edition: Edition, site: Site): string {
  const events = placedEvents(edition).flatMap((placed) => {
    const when = whenOf(placed)
    return when ? [eventLines(placed, when, edition, site)] : []
  })
  return [
    icsLine('BEGIN', 'VCALENDAR'),
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//Frise//Chronologie//FR'),
    icsLine('METHOD', 'PUBLISH'),
    text('NAME', edition.headline),
    text('X-WR-CALNAME', edition.headline), // what Google and Apple read of it
    text('DESCRIPTION', creditOf(edition, site)),
    icsLine('URL', articleUrl(site, edition.slug)),
    ...events,
    icsLine('END', 'VCALENDAR'),
  ].join('')
}

function eventLines({ event }: Placed, when: string, edition: Edition, site: Site): string {
  const url = eventUrl(site, edition.slug, event.id)
  const date = dateWords(parsed(event.occurredAt), event)
  const description = [date, proseText(event.body).trim(), url].join('\n\n')
  return [
    icsLine('BEGIN', 'VEVENT'),
    icsLine('UID', `${event.id}@${new URL(site.url).hostname}`),
    icsLine('DTSTAMP', icsInstant(Date.parse(edition.publishedAt))),
    icsLine('SEQUENCE', String(edition.number - 1)),
    when,
    text('SUMMARY', eventName(event)),
    text('DESCRIPTION', description),
    event.place ? text('LOCATION', event.place) : '',
    icsLine('URL', url),
    icsLine('TRANSP', 'TRANSPARENT'), // nobody is busy because of it
    icsLine('END', 'VEVENT'),
  ].join('')
}

const FIRST = civil(1)
const LAST = civil(9999, 12, 31)

function whenOf({ event, calendar }: Placed): string | null {
  const points = pointsOf(parsed(event.occurredAt))
  const [from, to = from] = [points[0], points.at(-1)]
  if (!from || !to || spanOf(from).first < FIRST || spanOf(to).next > LAST) return null
  if (from.precision === 'minute' && to.precision === 'minute')
    return clocks(from, to, event.zone ?? calendar)
  const [first, next] = [dayOf(from), spanOf(to).next]
  return icsLine('DTSTART;VALUE=DATE', icsDate(first)) + icsLine('DTEND;VALUE=DATE', icsDate(dayAfter(next)))
}

/** An event of one clock time has no end: none is known. */
function clocks(from: Point, to: Point, zone: string): string {
  const [start, end] = [from, to].map((point) => instantOf(spanOf(point).first, zone))
  if (start === undefined || end === undefined) return ''
  const begun = icsLine('DTSTART', icsInstant(start))
  return end > start ? begun + icsLine('DTEND', icsInstant(end)) : begun
}

const DAY = 86_400_000
const dayOf = (point: Point) => Math.floor(spanOf(point).first / DAY) * DAY
const dayAfter = (next: number) => Math.ceil(next / DAY) * DAY // DTEND is the first day that is not the event's
