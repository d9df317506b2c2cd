import { eventsKnownBy } from '#lib/domain/as-of.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { civil, instantOf, wallOf } from '#lib/domain/zone.ts'

/** A day on which the public learned something, and how many events the article could tell at its end. */
export interface KnownDay {
  day: string // YYYY-MM-DD in Paris
  known: number
}

const MOST = 8

/** The days that taught most, in order: enough to read the article «as it was known on», few enough to stand in a line. */
export function knownDays(edition: Edition): KnownDay[] {
  const news = new Map<string, number>()
  for (const day of daysOfNews(edition)) news.set(day, (news.get(day) ?? 0) + 1)
  const busiest = [...news].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST)
  const days = busiest.map(([day]) => day).sort()
  const known = eventsKnownBy(edition, days.map(endOfDay))
  return days.map((day, n) => ({ day, known: known[n] ?? 0 })).filter((one) => one.known > 0)
}

/** For each event the day on which it could be told: its own, or that of the first of its claims if it is later. */
export function daysOfNews({ events, claims }: Edition): string[] {
  const first = new Map<string, string>()
  for (const { eventId, knownAt } of claims)
    if (eventId && knownAt && knownAt < (first.get(eventId) ?? '~')) first.set(eventId, knownAt)
  return events.flatMap(({ id, knownAt }) => {
    const resting = first.get(id) ?? knownAt
    return knownAt && resting ? [dayInParis(resting > knownAt ? resting : knownAt)] : []
  })
}

export const dayInParis = (iso: string) =>
  new Date(wallOf(Date.parse(iso), 'Europe/Paris')).toISOString().slice(0, 10)

/** The last millisecond of a day in Paris; NaN when the calendar has no such day.
 *  @param day YYYY-MM-DD */
export function endOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const wall = civil(year, month, date)
  if (new Date(wall).toISOString().slice(0, 10) !== day) return NaN
  return instantOf(civil(year, month, date + 1), 'Europe/Paris') - 1
}
