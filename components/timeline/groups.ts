import { monthWords, weekdayWords, yearWords } from '#lib/domain/calendar-words.ts'
import { civil, instantOf, wallOf } from '#lib/domain/zone.ts'
import type { Point } from '#lib/domain/date-parts.ts'
import { groupOf, type Grouping } from '#lib/domain/date-groups.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { EditionBlock, EditionEvent } from '#lib/domain/edition.schema.ts'
import { shortMonth } from './short-date.ts'
import { whenOf, type When } from './when.ts'

export type TimelineBlock = Extract<EditionBlock, { kind: 'timeline' }>

interface GroupName {
  kind: Grouping
  day: string
  weekday: string
  month: string
  year: string
  short: string // «nov. 2023»
}

/** A day, a month or a year of a timeline, with its events. `head`: the parts of its name, where it has the name of a
 *  day, month or year; otherwise (a season, about 1900) `words` alone. */
export interface TimelineGroup {
  id: string
  words: string
  datetime: string | null
  head: GroupName | null
  events: { event: EditionEvent; when: When }[]
}

/** @param taken ids of groups in the page so far; this timeline's are added to it */
export function groupsOf(
  block: TimelineBlock,
  eventOf: (id: string) => EditionEvent | undefined,
  taken: Set<string>,
): TimelineGroup[] {
  const groups = new Map<string, TimelineGroup>()
  for (const event of block.eventIds.map(eventOf).filter((e) => e !== undefined)) {
    const group = groupOf(event.occurredAt, block.grouping, { zone: event.zone, calendar: block.zone })
    let into = groups.get(group.key)
    if (!into) {
      into = { id: idFor(group.key, taken), ...named(group), events: [] }
      groups.set(group.key, into)
    }
    into.events.push({ event, when: whenOf(event, group.words, block.grouping) })
  }
  return [...groups.values()]
}

function idFor(key: string, taken: Set<string>): string {
  const base = `j-${key.replace(/[^\w]+/g, '-')}`
  let id = base
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`
  taken.add(id)
  return id
}

function named({ key, words, datetime }: { key: string; words: string; datetime: string | null }) {
  const date = parsed(key)
  return { words, datetime, head: date.kind === 'point' ? headOf(date.at) : null }
}

function headOf(p: Point): GroupName | null {
  const kind = p.precision
  if (p.qualifier || (kind !== 'day' && kind !== 'month' && kind !== 'year')) return null
  return {
    kind,
    day: String(p.day ?? ''),
    weekday: kind === 'day' ? weekdayWords(p).trim() : '',
    month: kind === 'year' ? '' : monthWords(p.month),
    year: yearWords(p.year),
    short: `${shortMonth(p.month)} ${yearWords(p.year)}`,
  }
}

/** Where midnight in Paris falls in that day of another zone, in per cent of it; null where it is midnight there too.
 *  @param day `YYYY-MM-DD` */
export function midnightInParis(day: string, zone: string): number | null {
  const [year = 1, month, date = 1] = day.split('-').map(Number)
  const start = civil(year, month, date)
  const there = wallOf(instantOf(civil(year, month, date + 1), 'Europe/Paris'), zone)
  const share = (there - start) / 864_000
  return share > 0 && share < 100 ? share : null
}
