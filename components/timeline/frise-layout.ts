import type { EditionEvent } from '#lib/domain/edition.schema.ts'
import { placeLabels, WIDTHS, type Place } from './frise-labels.ts'
import { binAt, placeOn, scaleOf, type Scale } from './frise-scale.ts'
import { momentOf } from './moment.ts'

export type FriseEvent = Pick<EditionEvent, 'occurredAt' | 'zone' | 'isKey'>

/** One event, or (`count` > 1) all of a full bin that are not key. `level` counts bricks from the ground, 0 first. */
export interface Brick {
  index: number // of the event, or of the first of them
  count: number
  x: number // its middle, per cent
  level: number
  height: number // in bricks
  exact: boolean
  key: boolean
}
/** The name of a key event. There are two plans of names, for a narrow page and for a wide one. */
export interface Label extends Place {
  plan: keyof typeof WIDTHS
  x: number // of its leader, per cent
  level: number // of the brick that the leader reaches
}
export interface FriseLayout {
  scale: Scale
  width: number | null // of a brick, per cent; null: bins are wide, a brick is not
  levels: number
  bricks: Brick[]
  labels: Label[]
}

const MOST_LEVELS = 6
const MOST_NAMED = 24
const FILLED = 0.87
const WIDEST = 2.5 // per cent
const PLANS = ['narrow', 'wide'] as const

/** Where everything stands on the line: x in per cent, so that text never scales; heights in bricks.
 *  Marks stack in bins, one brick an event; over six in a bin, those that are not key become one bar, its height by the
 *  square root of their number.
 *  @param events in the order of the page; at least one
 *  @param calendar zone whose days the line counts
 *  @param charsOf length of the words that would name an event; without it nothing is named */
export function friseLayout(
  events: FriseEvent[],
  calendar: string,
  charsOf?: (index: number) => number,
): FriseLayout {
  const moments = events.map((event) => momentOf(event, calendar))
  const scale = scaleOf(moments.map((m) => m.wall))
  const bins = new Map<number, number[]>()
  moments.forEach(({ wall }, index) => {
    const bin = binAt(scale, wall)
    bins.set(bin, [...(bins.get(bin) ?? []), index])
  })
  const binWidth = 100 / (scale.bins.length - 1)
  const bricks = [...bins].flatMap(([bin, indexes]) => {
    const x = middleOf(scale, bin)
    return stack(indexes, events, (index) => moments[index]?.exact ?? false).map((brick) => ({ ...brick, x }))
  })
  const levels = Math.max(...bricks.map((brick) => brick.level + brick.height))
  const width = binWidth > WIDEST ? null : binWidth * FILLED
  return { scale, width, levels, bricks, labels: charsOf ? named(bricks, charsOf) : [] }
}

const middleOf = (scale: Scale, bin: number) =>
  placeOn(scale, ((scale.bins[bin] ?? 0) + (scale.bins[bin + 1] ?? 0)) / 2)

function stack(
  indexes: number[],
  events: FriseEvent[],
  isExact: (index: number) => boolean,
): Omit<Brick, 'x'>[] {
  const brick = (index: number, level: number): Omit<Brick, 'x'> => ({
    index,
    count: 1,
    level,
    height: 1,
    exact: isExact(index),
    key: events[index]?.isKey ?? false,
  })
  if (indexes.length <= MOST_LEVELS) return indexes.map(brick)
  const keys = indexes.filter((index) => events[index]?.isKey)
  const others = indexes.filter((index) => !events[index]?.isKey)
  const height = Math.min(Math.sqrt(others.length), MOST_LEVELS)
  const bar = { ...brick(others[0] ?? 0, 0), count: others.length, height, exact: true }
  return [...(others.length > 0 ? [bar] : []), ...keys.map((index, n) => brick(index, height + n))]
}

function named(bricks: Brick[], charsOf: (index: number) => number): Label[] {
  const keys = bricks
    .filter((brick) => brick.key)
    .sort((a, b) => a.x - b.x || a.index - b.index)
    .slice(0, MOST_NAMED)
  const wanted = keys.map((key) => ({ x: key.x, chars: charsOf(key.index) }))
  return PLANS.flatMap((plan) =>
    placeLabels(wanted, WIDTHS[plan]).flatMap((place): Label[] => {
      const key = keys[place.index]
      return key ? [{ ...place, plan, index: key.index, level: key.level, x: key.x }] : []
    }),
  )
}
