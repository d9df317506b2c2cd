import { formatPoint, spanOf, type Point, type Precision } from './date-parts.ts'
import { dateWords } from './date-words.ts'
import { format, parsed, type EdtfDate, type End } from './dates.ts'
import { instantOf, wallOf } from './zone.ts'

export type Grouping = 'day' | 'month' | 'year'
export interface Group {
  key: string
  words: string
  /** for `<time datetime>`; null when HTML cannot carry it */
  datetime: string | null
}

const DAY = 86_400_000
const RANK: Record<Precision, number> = {
  minute: 0,
  day: 1,
  month: 2,
  season: 3,
  quarter: 3,
  year: 4,
  decade: 5,
  century: 6,
}

/** The heading under which a timeline shows a date. What is less precise than the group, or lies in two of them,
 *  has a group of its own; a few hours over midnight belong to the day on which they began.
 *  @param occurredAt EDTF
 *  @param zones the clock's, and the one whose days the timeline counts; without them the days as written
 *  @returns e.g. `{ key: '2023-11-17', words: 'vendredi 17 novembre 2023', datetime: '2023-11-17' }`; same group, same key
 *  @throws RangeError when `occurredAt` is no date */
export function groupOf(
  occurredAt: string,
  grouping: Grouping,
  zones?: { zone: string | null; calendar: string },
): Group {
  const written = parsed(occurredAt)
  const date = zones?.zone ? onEachEnd(written, (p) => inCalendar(p, zones.zone, zones.calendar)) : written
  const unit = unitOf(date, grouping)
  const shown: EdtfDate = unit ? { kind: 'point', at: unit } : onEachEnd(date, withoutClock)
  return { key: format(shown), words: dateWords(shown), datetime: datetimeOf(shown) }
}

function onEachEnd(date: EdtfDate, change: (point: Point) => Point): EdtfDate {
  const changed = (end: End) => (typeof end === 'object' ? change(end) : end)
  return date.kind === 'point'
    ? { kind: 'point', at: change(date.at) }
    : { kind: 'interval', from: changed(date.from), to: changed(date.to) }
}

function inCalendar(point: Point, zone: string | null, calendar: string): Point {
  if (point.precision !== 'minute' || !zone || zone === calendar) return point
  return pointAt(wallOf(instantOf(spanOf(point).first, zone), calendar), 'minute')
}

const withoutClock = (point: Point) =>
  point.precision === 'minute' ? pointAt(spanOf(point).first, 'day') : point

function pointAt(wall: number, precision: Grouping | 'minute'): Point {
  const at = new Date(wall)
  const { minute, day, month } = RANK
  const rank = RANK[precision]
  return {
    precision,
    qualifier: '',
    year: at.getUTCFullYear(),
    ...(rank <= month && { month: at.getUTCMonth() + 1 }),
    ...(rank <= day && { day: at.getUTCDate() }),
    ...(rank <= minute && { hour: at.getUTCHours(), minute: at.getUTCMinutes() }),
  }
}

/** The one day, month or year that holds the date; null where there is none. */
function unitOf(date: EdtfDate, grouping: Grouping): Point | null {
  const [from, to] = date.kind === 'point' ? [date.at, date.at] : [date.from, date.to]
  if (typeof from === 'string' || typeof to === 'string') return null
  if ([from, to].some((point) => point.qualifier && RANK[point.precision] >= RANK[grouping])) return null
  const { first } = spanOf(from)
  const last = spanOf(to).next - 1
  const unit = pointAt(first, grouping)
  const isShort = from.precision === 'minute' && last - first < DAY
  return isShort || formatPoint(unit) === formatPoint(pointAt(last, grouping)) ? unit : null
}

/** HTML has days, months and years of our era, without doubt or approximation. */
function datetimeOf(date: EdtfDate): string | null {
  if (date.kind === 'interval' || date.at.qualifier || date.at.year < 1) return null
  return ['day', 'month', 'year'].includes(date.at.precision) ? format(date) : null
}
