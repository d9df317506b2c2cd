import { remembered } from './remembered.ts'

const SECOND = 1000
const DAY = 86_400 * SECOND
const formats = new Map<string, Intl.DateTimeFormat>()

// Building one costs a hundred times what using it does.
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** A name of the IANA base that this machine knows. An offset (`+01:00`) is none: it has no summer. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** Milliseconds of a civil date, as if it were UTC. `Date.UTC` cannot: it reads years 0–99 as 1900–1999.
 *  @param year astronomical: 0 is 1 BC; @param month from 1; parts that overflow carry over */
export function civil(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.setUTCHours(hour, minute, second)
}

/** What a clock on the wall of that zone shows, as if it were UTC.
 *  @param instant milliseconds since 1970
 *  @throws RangeError for a zone that Intl does not know */
export function wallOf(instant: number, zone: string): number {
  const known = walls.get(zone)
  if (known) return known(instant)
  const made = remembered((at: number) => readWall(at, zone))
  const wall = made(instant) // fails for a zone that is none
  walls.set(zone, made)
  return wall
}

const walls = new Map<string, (instant: number) => number>()

function readWall(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const year = parts.get('era')?.startsWith('B') ? 1 - part('year') : part('year')
  const milliseconds = ((instant % SECOND) + SECOND) % SECOND
  return civil(year, part('month'), part('day'), part('hour'), part('minute'), part('second')) + milliseconds
}

/** The instant at which that zone's clock shows this. An hour that occurs twice (autumn) is its first pass;
 *  one that never occurs (spring) is read with the offset from before, as clocks would have gone on.
 *  @param wall civil milliseconds, as from {@link civil}
 *  @throws RangeError for a zone that Intl does not know */
export function instantOf(wall: number, zone: string): number {
  const offsetAt = (instant: number) => wallOf(instant, zone) - instant
  const before = wall - offsetAt(wall - DAY)
  const after = wall - offsetAt(wall + DAY)
  const right = [before, after].filter((instant) => wallOf(instant, zone) === wall)
  return right.length > 0 ? Math.min(...right) : before
}
