import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civil, instantOf, isZone, wallOf } from './zone.ts'

const at = (iso: string) => Date.parse(iso + 'Z')
const iso = (t: number) => new Date(t).toISOString().slice(0, 16)
const PARIS = 'Europe/Paris'
const LOS_ANGELES = 'America/Los_Angeles'
const zone = fc.constantFrom(
  'UTC',
  PARIS,
  LOS_ANGELES,
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
)
const instant = fc.integer({ min: civil(-500), max: civil(2100) })

describe('a clock that changes', () => {
  test.each([
    [PARIS, '2023-03-26T01:59', '2023-03-26T00:59', 'before the leap'],
    [PARIS, '2023-03-26T02:30', '2023-03-26T01:30', 'an hour that never was'],
    [PARIS, '2023-03-26T03:00', '2023-03-26T01:00', 'after the leap'],
    [PARIS, '2023-10-29T01:59', '2023-10-28T23:59', 'before the step back'],
    [PARIS, '2023-10-29T02:30', '2023-10-29T00:30', 'an hour that was twice: the first'],
    [PARIS, '2023-10-29T03:00', '2023-10-29T02:00', 'after the step back'],
    [LOS_ANGELES, '2023-03-12T01:59', '2023-03-12T09:59', 'before the leap'],
    [LOS_ANGELES, '2023-03-12T02:30', '2023-03-12T10:30', 'an hour that never was'],
    [LOS_ANGELES, '2023-03-12T03:00', '2023-03-12T10:00', 'after the leap'],
    [LOS_ANGELES, '2023-11-05T01:30', '2023-11-05T08:30', 'an hour that was twice: the first'],
    [LOS_ANGELES, '2023-11-05T02:00', '2023-11-05T10:00', 'after the step back'],
    [LOS_ANGELES, '2023-11-17T12:30', '2023-11-17T20:30', 'an ordinary day'],
  ])('%s, %s is %s UTC (%s)', (name, wall, instant) => {
    expect(iso(instantOf(at(wall), name))).toBe(instant)
  })
  test('Paris had its own seconds before 1911', () => {
    expect(instantOf(civil(1900), PARIS)).toBe(civil(1900) - (9 * 60 + 21) * 1000)
  })
})

test('the wall shows what the instant was read from, whatever the zone', () =>
  fc.assert(
    fc.property(instant, zone, (t, name) => {
      const wall = wallOf(t, name)
      const back = instantOf(wall, name)
      expect(wallOf(back, name)).toBe(wall)
      expect(back).toBeLessThanOrEqual(t) // an hour that was twice is its first pass
    }),
    { numRuns: 1000 },
  ))

test('a civil date is what a calendar says, years 0 to 99 and before our era too', () => {
  expect(new Date(civil(44, 3, 15)).toISOString()).toBe('0044-03-15T00:00:00.000Z')
  expect(new Date(civil(-43, 3, 15)).toISOString()).toBe('-000043-03-15T00:00:00.000Z')
  expect(civil(2023, 13, 1)).toBe(civil(2024, 1, 1))
  expect(civil(2024, 3, 0)).toBe(civil(2024, 2, 29))
  expect(civil(2023, 11, 17, 12, 30, 5)).toBe(at('2023-11-17T12:30:05'))
})

test('names of zones', () => {
  expect(['UTC', PARIS, LOS_ANGELES, 'Asia/Kathmandu'].map(isZone)).toEqual([true, true, true, true])
  expect(['', 'Paris', 'Europe/Pari', '+01:00', '-08:00', 'San Francisco'].some(isZone)).toBe(false)
})
