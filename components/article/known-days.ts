import type { Edition } from '#lib/domain/edition.schema.ts'
import { wallOf } from '#lib/domain/zone.ts'

/** A day on which the public learned something, and how many events it knew at its end. */
export interface KnownDay {
  day: string // YYYY-MM-DD in Paris
  known: number
}

const MOST = 8

/** The days that taught most, in order: enough to read the article «as it was known on», few enough to stand in a line. */
export function knownDays({ events }: Pick<Edition, 'events'>): KnownDay[] {
  const days = events.flatMap((event) => (event.knownAt ? [dayInParis(event.knownAt)] : []))
  const news = new Map<string, number>()
  for (const day of days) news.set(day, (news.get(day) ?? 0) + 1)
  const busiest = [...news].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST)
  return busiest
    .map(([day]) => ({ day, known: days.filter((other) => other <= day).length }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

export const dayInParis = (iso: string) =>
  new Date(wallOf(Date.parse(iso), 'Europe/Paris')).toISOString().slice(0, 10)
