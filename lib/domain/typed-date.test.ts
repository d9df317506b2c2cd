import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateWords } from './date-words.ts'
import { daysIn } from './date-parts.ts'
import { parsed } from './dates.ts'
import { dateAmong, typedDate } from './typed-date.ts'

test.for([
  ['17 novembre 2023', '2023-11-17'],
  ['17\u00a0novembre 2023', '2023-11-17'],
  ['Vendredi 17 NOVEMBRE 2023', '2023-11-17'],
  ['le 1er août 1789', '1789-08-01'],
  ['1 aout 1789', '1789-08-01'],
  ['17/11/2023', '2023-11-17'],
  ['7.2.2024', '2024-02-07'],
  ['2023-11-17', '2023-11-17'],
  ['nov. 2023', '2023-11'],
  ['en février 2024', '2024-02'],
  ['11/2023', '2023-11'],
  ['2023-11', '2023-11'],
  ['été 1968', '1968-22'],
  ['2023', '2023'],
] as const)('«%s» is %s', ([typed, date]) => {
  expect(typedDate(typed)).toBe(date)
})

test.for([
  '',
  'hier',
  '31 février 2023',
  '17/13/2023',
  '2023-02-30',
  'le 32 mai 2024',
  '12 h 30',
  '20235',
  '17 novembre',
])('«%s» is no date', (typed) => {
  expect(typedDate(typed)).toBeNull()
})

test('every day and month is read as it is written on the page', () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1583, max: 2999 }),
      month: fc.integer({ min: 1, max: 12 }),
      n: fc.nat(),
    })
    .map(({ year, month, n }) =>
      [year, month, 1 + (n % daysIn(year, month))].map((x) => String(x).padStart(2, '0')),
    )
  fc.assert(
    fc.property(day, fc.boolean(), (parts, isMonth) => {
      const date = (isMonth ? parts.slice(0, 2) : parts).join('-')
      expect(typedDate(dateWords(parsed(date)))).toBe(date)
    }),
  )
})

test.for([
  ['altman 17 novembre 2023', 'altman', '2023-11-17'],
  ['lettre du lundi 20 novembre 2023 des salariés', 'lettre du des salariés', '2023-11-20'],
  ['conseil novembre 2023', 'conseil', '2023-11'],
  ['2023', '', '2023'],
] as const)('in «%s» a date stands among words', ([typed, rest, date]) => {
  expect(dateAmong(typed)).toEqual({ rest, date })
})

test.for([
  'conseil 2023',
  '"17 novembre 2023"',
  '« loi du 29 juillet 1881 »',
  'article 17/11/20231',
  'version 1.2.2023-b',
])('in «%s» there is none', (typed) => {
  expect(dateAmong(typed)).toBeNull()
})

test('whatever is typed is read without a failure, and never grows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(dateAmong(typed)?.rest.length ?? 0).toBeLessThanOrEqual(typed.length)
    }),
  )
})
