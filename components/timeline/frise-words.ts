import { isNight, partOfDay } from '#lib/domain/clock-words.ts'
import { weekdayWords } from '#lib/domain/calendar-words.ts'
import { formatPoint, type Point } from '#lib/domain/date-parts.ts'
import { dateWords } from '#lib/domain/date-words.ts'
import { parsed, pointsOf } from '#lib/domain/dates.ts'
import { FRISE, TIMELINE } from '../document/words.ts'
import type { Scale, Step } from './frise-scale.ts'
import { shortDate, shortDay } from './short-date.ts'
import { clockOf, type Dated } from './when.ts'

const LONGEST = 30

/** When, as a label of the frise has room for: «12 h 19», «sam. matin», «17 nov.». */
export function labelWhen(event: Dated, step: Step): string {
  const points = pointsOf(parsed(event.occurredAt))
  const [first, last] = points
  if (!first) return ''
  if (step !== 'hour' && step !== 'threeHours') return plainDay(first, event, step)
  if (first.precision !== 'minute') return ''
  if (!last || points.length === 1) return clockOf(first)
  const part = isNight(first, last) ? FRISE.parts.night : (FRISE.parts[partOfDay(first, last) ?? ''] ?? '')
  return `${weekdayWords(first).slice(0, 3)}. ${part}`.trim()
}

/** No finer than the bins: among months a day says nothing. */
function plainDay(p: Point, event: Dated, step: Step): string {
  if (p.precision !== 'minute' && p.precision !== 'day') return shortDate(event.occurredAt).words
  if (step === 'day' || step === 'week') return shortDay(p)
  const { words } = shortDate(
    formatPoint({ ...p, precision: step === 'year' || step === 'decade' ? 'year' : 'month' }),
  )
  return words
}

/** When, at full length for the list: «17 nov., 12 h 19», «17 nov., dans la soirée». */
export function listWhen(event: Dated): string {
  const date = parsed(event.occurredAt)
  const [first, last] = pointsOf(date)
  if (first?.precision !== 'minute') return shortDate(event.occurredAt).words
  const about = event.clockApproximate ? TIMELINE.about : ''
  if (!last) return `${shortDay(first)}, ${about}${clockOf(first)}`
  const part = isNight(first, last) ? TIMELINE.night : partOfDay(first, last)
  return `${shortDay(first)}, ${part ?? `${clockOf(first)} – ${clockOf(last)}`}`
}

/** A title that a label has room for, cut between words and never after «de» or «son». */
export function cutTitle(title: string): string {
  if (title.length <= LONGEST) return title
  const whole = title.slice(0, LONGEST + 1).replace(/[\s\u00a0\u202f][^\s\u00a0\u202f]*$/, '')
  const words = whole.replace(/([\s\u00a0\u202f]+(\p{L}{1,3}|[^\p{L}\p{N}]+))+$/u, '')
  return `${words.replace(/[,;:.\s\u00a0\u202f]+$/, '')}…`
}

/** How an event is named on the frise: in short where there is room, in full for its mark. */
export interface FriseName {
  href: string
  when: string
  title: string
  full: string
}

const PRECISION: Record<Step, 'day' | 'month' | 'year'> = {
  hour: 'day',
  threeHours: 'day',
  day: 'day',
  week: 'month',
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'year',
}

function pointAt(wall: number, precision: 'day' | 'month' | 'year'): Point {
  const at = new Date(wall)
  const whole = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return { precision, qualifier: '', ...whole }
}

/** What the line covers: «du 16 au 22 novembre 2023». */
export function spanWords({ from, to, step }: Scale): string {
  const [a, b] = [pointAt(from, PRECISION[step]), pointAt(to - 1, PRECISION[step])]
  const one = formatPoint(a) === formatPoint(b)
  return dateWords(one ? { kind: 'point', at: a } : { kind: 'interval', from: a, to: b })
}

/** Its two ends: «16 nov. 2023» and «22 nov. 2023». */
export const spanEnds = ({ from, to, step }: Scale): [string, string] => [
  shortDate(formatPoint(pointAt(from, PRECISION[step]))).words,
  shortDate(formatPoint(pointAt(to - 1, PRECISION[step]))).words,
]
