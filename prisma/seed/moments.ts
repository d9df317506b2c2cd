import { bounds, parsed } from '#lib/domain/dates.ts'
import { knownAtOf } from '#lib/domain/known.ts'
import { wallOf } from '#lib/domain/zone.ts'
import type { DemoEvent, EventState } from './data.ts'

const PARIS = 'Europe/Paris'
const DAY = 86_400_000

/** Towns that a zone's name does not say; clocks of the demonstration are all read there. */
const TOWNS: Record<string, string> = { 'America/Los_Angeles': 'San Francisco' }

const nextDay = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)

/** Parts of the day as intervals of clock times, as lib/domain words them. */
const PARTS: Record<string, (day: string) => string> = {
  matin: (day) => `${day}T06:00/${day}T12:00`,
  'après-midi': (day) => `${day}T12:00/${day}T18:00`,
  soir: (day) => `${day}T18:00/${day}T23:59`,
  soirée: (day) => `${day}T18:00/${day}T23:59`,
  nuit: (day) => `${day}T21:00/${nextDay(day)}T06:00`,
}

/** When an event happened, in the words of the desk's form. */
export function momentOf(state: EventState, zone: string) {
  const occurredAt = occurredAtOf(state)
  const hasClock = occurredAt.includes('T')
  return {
    occurredAt,
    clockApproximate: hasClock && state.clockApproximate === true,
    zone: hasClock || state.sortAt ? zone : null,
    place: hasClock ? (TOWNS[zone] ?? null) : null,
    sortAt: state.sortAt && asClock(state.sortAt),
  }
}

function occurredAtOf({ when, dayPart }: EventState): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(when)
  return (isDay && dayPart && PARTS[dayPart]?.(when)) || when
}

const asClock = (edtf: string) => (edtf.includes('T') ? edtf : `${edtf}T00:00`)

/** When the public could know: a clock time in its own zone; otherwise the last instant of the date, as for a source. */
export function knownAt({ knownAt, knownAtZone }: DemoEvent): string | null {
  if (!knownAt.includes('T')) return knownAtOf(knownAt)
  return isoOf(bounds(parsed(knownAt), knownAtZone).earliest)
}

/** The beginning of the last day on which a verdict may have been given. */
export function verdictAt(at: string): string {
  const known = verdicts.get(at)
  if (known) return known
  const day = isoOf(bounds(parsed(at)).latest)?.slice(0, 10) ?? at
  const instant = isoOf(bounds(parsed(day), PARIS).earliest) ?? at
  verdicts.set(at, instant)
  return instant
}
const verdicts = new Map<string, string>() // each day stands in many claims, and zones take their time

/** Which sources had been published on the day of an instant, in Paris. */
export function publishedBy(instant: Date): (published: string) => boolean {
  const now = wallOf(instant.getTime(), PARIS)
  return (published) => (bounds(parsed(published)).earliest ?? -Infinity) <= now
}

const isoOf = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
