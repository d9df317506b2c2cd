import { guess } from './date-nearest.ts'
import { formatPoint, parsePoint, spanOf, type Point } from './date-parts.ts'
import { instantOf } from './zone.ts'

/** `open`: goes on, or always was (`..`). `unknown`: there is an end, nobody knows it (nothing). */
export type End = Point | 'open' | 'unknown'
export type EdtfDate = { kind: 'point'; at: Point } | { kind: 'interval'; from: End; to: End }
export type DateIssue = { path: 'occurredAt'; code: 'date.invalid' | 'date.order'; nearest?: string }

/** Reads a date. The subset: EDTF level 1 without unspecified days and months (`2023-11-XX` is `2023-11`) and years
 *  beyond four digits; with quarters, and with one extension that the facts need: clock times in an interval.
 *  That a clock time is approximate EDTF cannot say: `clockApproximate` stands beside the date.
 *  @param text e.g. `2023-11`, `1968-21`, `1900~`, `-0043-03-15`, `2023-11-17T12:30`, `2019/..`, `198X`
 *  @returns the date, or the issue with the nearest valid writing where there is one
 *  Source: ISO 8601-2:2019 §4 */
export function parse(text: string): EdtfDate | DateIssue {
  return read(text) ?? refused(text)
}

export const isIssue = (date: EdtfDate | DateIssue): date is DateIssue => 'code' in date

function read(text: string): EdtfDate | DateIssue | null {
  const [first = '', second, ...more] = text.split('/')
  if (second === undefined) {
    const at = parsePoint(first)
    return at && { kind: 'point', at }
  }
  const [from, to] = [endOf(first), endOf(second)]
  if (more.length > 0 || !from || !to || (typeof from === 'string' && typeof to === 'string')) return null
  if (typeof from === 'object' && typeof to === 'object' && spanOf(from).first >= spanOf(to).next)
    return { path: 'occurredAt', code: 'date.order', nearest: `${second}/${first}` }
  return { kind: 'interval', from, to }
}

function endOf(text: string): End | null {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : parsePoint(text)
}

function refused(text: string): DateIssue {
  const nearest = guess(text)
  const meant = read(nearest)
  const issue: DateIssue = { path: 'occurredAt', code: 'date.invalid' }
  return meant && !isIssue(meant) ? { ...issue, nearest } : issue
}

/** Writes the notation back. `format(parse(x)) === x` for every valid x. */
export function format(date: EdtfDate): string {
  if (date.kind === 'point') return formatPoint(date.at)
  return [date.from, date.to].map(formatEnd).join('/')
}

function formatEnd(end: End): string {
  if (end === 'open') return '..'
  return end === 'unknown' ? '' : formatPoint(end)
}

/** The dates that are written in it: one, or those of an interval's ends. */
export const pointsOf = (date: EdtfDate): Point[] =>
  (date.kind === 'point' ? [date.at] : [date.from, date.to]).filter((end) => typeof end === 'object')

export const hasClock = (date: EdtfDate) => pointsOf(date).some((point) => point.precision === 'minute')

/** The instants that the notation allows. `~` and `?` widen nothing: they are words for the reader.
 *  @param zone IANA zone the date was written in: of its clock, or of the page for dates without one
 *  @returns milliseconds, both inclusive, in order; null where open or unknown */
export function bounds(date: EdtfDate, zone = 'UTC'): { earliest: number | null; latest: number | null } {
  const [from, to] = date.kind === 'point' ? [date.at, date.at] : [date.from, date.to]
  const earliest = typeof from === 'object' ? instantIn(spanOf(from).first, zone) : null
  const latest = typeof to === 'object' ? lastInstant(to, zone) : null
  // An end inside the hour that a spring day lacks may be read as before its beginning.
  return { earliest, latest: latest === null ? null : Math.max(latest, earliest ?? latest) }
}

/** Of an hour that occurs twice a minute is the first pass, so its end cannot be where the next minute begins. */
function lastInstant(point: Point, zone: string): number {
  const { first, next } = spanOf(point)
  return point.precision === 'minute'
    ? instantIn(first, zone) + (next - first) - 1
    : instantIn(next, zone) - 1
}

const instantIn = (wall: number, zone: string) => (zone === 'UTC' ? wall : instantOf(wall, zone))

/** Sort key: the earliest instant the notation allows. Without a beginning (`../2023`), its end: that is
 *  where a reader looks for it. Equal keys keep the editor's order.
 *  @param zone of its clock. A day is a date, never an instant: without a clock, `calendar` is used
 *  @param calendar zone whose days the page counts; `UTC` for an order that no page owns
 *  @returns milliseconds since 1970
 *  @throws RangeError when `text` is no date (parse it first) */
export function sortKey(text: string, zone: string | null = null, calendar = 'UTC'): number {
  const date = parsed(text)
  const { earliest, latest } = bounds(date, hasClock(date) ? (zone ?? calendar) : calendar)
  return earliest ?? latest ?? 0 // an interval has one of them
}

/** A date that is known to be one.
 *  @throws RangeError when it is not */
export function parsed(text: string): EdtfDate {
  const date = parse(text)
  if (isIssue(date)) throw new RangeError(`${date.code}: ${text}`)
  return date
}
