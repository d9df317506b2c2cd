import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupOf } from './date-groups.ts'
import { daysIn, formatPoint } from './date-parts.ts'
import { dateWords } from './date-words.ts'
import { bounds, format, isIssue, parse, parsed, pointsOf, sortKey } from './dates.ts'

const year = fc.oneof(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: -2000, max: 0 }))
const y4 = (n: number) => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(4, '0')
const p2 = (n: number) => String(n).padStart(2, '0')
const day = fc
  .record({ y: year, m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 31 }) })
  .filter(({ y, m, d }) => d <= daysIn(y, m))
const dayText = day.map(({ y, m, d }) => `${y4(y)}-${p2(m)}-${p2(d)}`)
const clock = fc
  .tuple(dayText, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, h, n]) => `${date}T${p2(h)}:${p2(n)}`)
const part = fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36)
const unclocked = fc.oneof(
  dayText,
  day.map(({ y, m }) => `${y4(y)}-${p2(m)}`),
  year.map(y4),
  fc.tuple(year, part).map(([y, s]) => `${y4(y)}-${s}`),
  fc.integer({ min: 0, max: 209 }).map((n) => String(n).padStart(3, '0') + 'X'),
  fc.integer({ min: 0, max: 20 }).map((n) => p2(n) + 'XX'),
)
const qualified = fc.tuple(unclocked, fc.constantFrom('', '~', '?', '%')).map((x) => x.join(''))
const single = fc.oneof({ arbitrary: qualified, weight: 4 }, clock)
const end = fc.constantFrom('..', '')
const anyDate = fc.oneof(
  single,
  fc.tuple(single, end).map((x) => x.join('/')),
  fc.tuple(end, single).map((x) => x.join('/')),
  fc
    .tuple(single, single)
    .map((x) => x.join('/'))
    .filter((x) => !isIssue(parse(x))),
)
const zone = fc.constantFrom('UTC', 'Europe/Paris', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia')
const often = { numRuns: 1000 }

test('what is written is read back the same', () =>
  fc.assert(
    fc.property(anyDate, (text) => {
      expect(format(parsed(text))).toBe(text)
    }),
    often,
  ))

test('a qualified clock time is refused, and the nearest writing is the same without it', () =>
  fc.assert(
    fc.property(clock, fc.constantFrom('~', '?', '%'), (text, qualifier) => {
      expect(parse(text + qualifier)).toMatchObject({ code: 'date.invalid', nearest: text })
    }),
  ))

test('whatever is typed, the nearest writing is a date', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[-\dXTh:~?./ ]{0,20}$/), (text) => {
      const date = parse(text)
      if (isIssue(date) && date.nearest !== undefined) expect(isIssue(parse(date.nearest))).toBe(false)
    }),
    often,
  ))

test('bounds are in order, and the sort key is one of them', () =>
  fc.assert(
    fc.property(anyDate, zone, (text, name) => {
      const { earliest, latest } = bounds(parsed(text), name)
      if (earliest !== null && latest !== null) expect(earliest).toBeLessThanOrEqual(latest)
      expect([earliest, latest]).toContain(sortKey(text, name, name))
    }),
    often,
  ))

test('a part lies inside its whole: day in month in year', () =>
  fc.assert(
    fc.property(day, zone, ({ y, m, d }, name) => {
      const texts = [`${y4(y)}-${p2(m)}-${p2(d)}`, `${y4(y)}-${p2(m)}`, y4(y)]
      const [a, b, c] = texts.map((text) => bounds(parsed(text), name))
      const order = [c!.earliest!, b!.earliest!, a!.earliest!, a!.latest!, b!.latest!, c!.latest!]
      expect(order).toEqual(order.toSorted((x, z) => x - z))
    }),
  ))

test('days follow each other without hole or overlap, in any zone', () =>
  fc.assert(
    fc.property(day, zone, ({ y, m, d }, name) => {
      const at = (n: number) => {
        const t = new Date(0)
        t.setUTCFullYear(y, m - 1, d + n)
        return `${y4(t.getUTCFullYear())}-${p2(t.getUTCMonth() + 1)}-${p2(t.getUTCDate())}`
      }
      expect(bounds(parsed(at(0)), name).latest! + 1).toBe(bounds(parsed(at(1)), name).earliest)
    }),
  ))

const NOTATION = /undefined|NaN|null|\d{4}-\d\d\D|[~%]|\dX| {2}|[ \u00a0]$/

test('French has words for everything, without a trace of the notation', () =>
  fc.assert(
    fc.property(anyDate, fc.boolean(), (text, clockApproximate) => {
      const words = dateWords(parsed(text), { clockApproximate })
      expect(words).not.toBe('')
      expect(words).not.toMatch(NOTATION)
    }),
    often,
  ))

test('every date has a heading; what a group holds has the group’s own words', () =>
  fc.assert(
    fc.property(anyDate, fc.constantFrom('day' as const, 'month' as const, 'year' as const), (text, by) => {
      const group = groupOf(text, by)
      expect(group.words).not.toMatch(NOTATION)
      expect(group.words).toBe(dateWords(parsed(group.key)))
      expect(groupOf(group.key, by)).toEqual(group)
      if (group.datetime !== null) expect(group.datetime).toMatch(/^\d{4}(-\d\d){0,2}$/)
    }),
    often,
  ))

test('a day is always under its day, its month and its year', () =>
  fc.assert(
    fc.property(dayText, (text) => {
      expect(groupOf(text, 'day').key).toBe(text)
      expect(groupOf(text, 'month').key).toBe(text.slice(0, -3))
      expect(groupOf(text, 'year').key).toBe(text.slice(0, -6))
    }),
  ))

// The npm `edtf` is the oracle for validity; where its meaning is wrong for us, the difference is written down.
const oracle = (text: string) => {
  try {
    return edtf(text)
  } catch {
    return null
  }
}
// What it refuses and we take: a qualified season or quarter, `../2023`, clocks or seasons in an interval…
const EXTENSION = /T.*\/|\/.*T|-(2[1-4]|3[3-6])(.*\/|[~?%])|\/.*-(2[1-4]|3[3-6])|X.*[~?%/]|\/.*X|^\.\.\//
// It takes 29 February in every year.
const LEAP_DAY = /-02-29/
/** …and an interval whose beginning is its end or lies inside it: `2023/2023`; `2023-11-17/2023`, until some day of that
 *  year. */
const beginsInside = (text: string) => {
  const date = parse(text)
  const [from, to] = isIssue(date) ? [] : pointsOf(date).map(formatPoint)
  return from !== undefined && to !== undefined && sortKey(from) >= sortKey(to)
}

test('agrees with `edtf` on what is valid, extensions aside', () =>
  fc.assert(
    fc.property(fc.oneof(anyDate, fc.stringMatching(/^\d{4}-\d\d-\d\d$/)), (text) => {
      fc.pre(!EXTENSION.test(text) && !LEAP_DAY.test(text) && !beginsInside(text))
      expect(!isIssue(parse(text)), text).toBe(oracle(text) !== null)
    }),
    often,
  ))

// The end of February of the year 0, a leap year, is wrong in `edtf`, and of all days from -50 to 9999 nothing else.
const isSureOf = (text: string) => !/^0000-02-2[89]$/.test(text)

test('agrees with `edtf` on the bounds of days, months and years', () =>
  fc.assert(
    fc.property(fc.oneof(dayText.filter(isSureOf), year.map(y4)), (text) => {
      const { earliest, latest } = bounds(parsed(text))
      expect([earliest, latest]).toEqual([oracle(text)!.min, oracle(text)!.max])
    }),
  ))

test('where `edtf` is wrong for us', () => {
  expect(oracle('2023-02-29')).not.toBeNull()
  const leaps = ['2023-02-29', '1900-02-29', '0003-02-29', '2024-02-29', '2000-02-29'].map(
    (day) => !isIssue(parse(day)),
  )
  expect(leaps).toEqual([false, false, false, true, true])
  const iso = (t: number) => new Date(t).toISOString().slice(0, 16)
  expect(iso(oracle('1968-21')!.min)).toBe('1968-01-01T00:00') // spring from January
  expect(iso(bounds(parsed('1968-21')).earliest!)).toBe('1968-03-01T00:00')
  expect(iso(oracle('2023-11-17T12:30')!.min)).toBe('2023-11-17T12:30') // local time read as UTC
  expect(iso(sortKey('2023-11-17T12:30', 'Europe/Paris'))).toBe('2023-11-17T11:30')
})
