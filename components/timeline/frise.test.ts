import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels, WIDTHS, type Wanted } from './frise-labels.ts'
import { friseLayout, type FriseEvent } from './frise-layout.ts'
import { rulerOf } from './frise-ruler.ts'
import { binAt, placeOn, scaleOf } from './frise-scale.ts'
import { cutTitle } from './frise-words.ts'

const SF = 'America/Los_Angeles'
const DAY = 86_400_000
const event = (occurredAt: string, isKey = false): FriseEvent => ({
  occurredAt,
  isKey,
  zone: occurredAt.includes('T') ? SF : null,
})

describe('scale', () => {
  const stepFor = (days: number) => scaleOf([0, days * DAY - 1]).step

  test('is the finest that has at most 60 bins', () => {
    expect([1, 7, 8, 60, 61, 420, 800, 3000, 9000, 90_000].map(stepFor)).toEqual([
      'hour',
      'threeHours',
      'day',
      'day',
      'week',
      'month',
      'month',
      'quarter',
      'year',
      'decade',
    ])
  })

  test('holds every moment, on the line and in its bin', () => {
    const years = fc.integer({ min: -60_000_000_000_000, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(fc.array(years, { minLength: 1, maxLength: 20 }), (walls) => {
        const scale = scaleOf(walls)
        for (const wall of walls) {
          const x = placeOn(scale, wall)
          const bin = binAt(scale, wall)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(100)
          expect(scale.bins[bin]).toBeLessThanOrEqual(wall)
          expect(scale.bins[bin + 1]).toBeGreaterThan(wall)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('bricks', () => {
  test('stack in their bin in the order of the page', () => {
    const { bricks } = friseLayout(
      [event('2023-11-17T12:00', true), event('2023-11-17T12:19'), event('2023-11-20T05:15')],
      SF,
    )
    expect(bricks.map(({ index, level }) => [index, level])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
    ])
    expect(bricks[0]).toMatchObject({ key: true, exact: true, count: 1 })
  })

  test('without a clock they are open, at noon of their day', () => {
    const { bricks } = friseLayout([event('2023-11-16'), event('2023-11-17T12:00')], SF)
    expect(bricks[0]?.exact).toBe(false)
    expect((bricks[1]?.x ?? 0) - (bricks[0]?.x ?? 0)).toBeCloseTo(50)
  })

  test('over six in a bin are one bar, and the key ones above it', () => {
    const crowd = Array.from({ length: 25 }, () => event('2023-11-17T12:00'))
    const { bricks } = friseLayout([...crowd, event('2023-11-17T12:10', true), event('2023-11-16')], SF)
    expect(bricks.map(({ count, level, height, key }) => [count, level, height, key])).toEqual([
      [25, 0, 5, false],
      [1, 5, 1, true],
      [1, 0, 1, false],
    ])
  })
})

describe('names', () => {
  const extent = ({ x, chars }: Wanted, side: string, width: number) => {
    const at = (x / 100) * width
    return side === 'start' ? [at + 7, at + 7 + chars * 6.5] : [at - 7 - chars * 6.5, at - 7]
  }

  test('never touch, never leave the line, and no leader crosses one', () => {
    const wanted = fc.record({
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      chars: fc.integer({ min: 4, max: 45 }),
    })
    const lists = fc.array(wanted, { maxLength: 12 })
    fc.assert(
      fc.property(lists, fc.constantFrom(...Object.values(WIDTHS)), (all, width) => {
        const places = placeLabels(all, width)
        for (const one of places) {
          const [from = 0, to = 0] = extent(all[one.index]!, one.side, width)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(width)
          for (const other of places) {
            if (other === one) continue
            const [start = 0, end = 0] = extent(all[other.index]!, other.side, width)
            if (one.lane === other.lane) expect(to < start || end < from).toBe(true)
            const leader = (all[one.index]!.x / 100) * width
            if (one.lane < other.lane) expect(leader < start || leader > end).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('every name that has room is given', () => {
    const all = [10, 40, 70].map((x) => ({ x, chars: 20 }))
    expect(placeLabels(all, WIDTHS.wide).map((place) => place.index)).toEqual([0, 1, 2])
  })

  test('a long title is cut between words, and not after «de»', () => {
    expect(cutTitle('Sam Altman est renvoyé')).toBe('Sam Altman est renvoyé')
    expect(cutTitle('OpenAI annonce le départ de Sam Altman')).toBe('OpenAI annonce le départ…')
    expect(cutTitle('Naissance d’OpenAI, laboratoire sans but lucratif')).toBe('Naissance d’OpenAI…')
  })
})

test('the ruler names days of the place, their nights, and midnight in Paris', () => {
  const { scale } = friseLayout([event('2023-11-16'), event('2023-11-22')], SF)
  const { ticks, nights, paris } = rulerOf(scale, SF)
  expect(ticks.map((tick) => tick.long + tick.words)).toContain('vendredi 17')
  expect(ticks).toHaveLength(7)
  expect(nights).toHaveLength(14)
  expect(paris[0]).toMatchObject({ words: '17' })
  expect(paris[0]?.x).toBeCloseTo(100 * (15 / 24 / 7))
  expect(rulerOf(scale, 'Europe/Paris').paris).toEqual([])
})

test('a ruler of years has few enough names for a phone', () => {
  const century = friseLayout([event('1898'), event('2023')], 'Europe/Paris')
  const { ticks } = rulerOf(century.scale, 'Europe/Paris')
  expect(ticks.length).toBeLessThanOrEqual(8)
  expect(ticks.map((tick) => tick.words)).toContain('1900')
})
