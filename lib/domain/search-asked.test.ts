import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Days } from './days.ts'
import { filtersOf, KIND_PARAMS, lineOf, periodOf, searchAsked, searchHref, without } from './search-asked.ts'
import { STATUS_ORDER } from './status-words.ts'

const read = (query: string) => searchAsked(new URLSearchParams(query)) ?? expect.fail('no page')
const day = (text: string) => Date.parse(text) / 86_400_000

test('an address without anything asks for events, of any time, from the first page', () => {
  expect(read('')).toEqual({ words: '', kind: 'event', from: '', until: '', exact: false, page: 1 })
  expect(searchHref(read(''))).toBe('/recherche')
})

test('every filter is an address, and every address is read back', () => {
  const slug = fc.constantFrom(undefined, 'ada', 'sam-altman')
  const asked = fc.record({
    words: fc.string({ unit: 'grapheme' }).map((typed) => lineOf(typed)),
    kind: fc.constantFrom(...(Object.keys(KIND_PARAMS) as (keyof typeof KIND_PARAMS)[])),
    category: slug,
    actor: slug,
    status: fc.constantFrom(undefined, ...STATUS_ORDER),
    from: fc.constantFrom('', '2023', 'novembre 2023', 'pas une date'),
    until: fc.constantFrom('', '17/11/2023'),
    exact: fc.boolean(),
    page: fc.integer({ min: 1, max: 9999 }),
  })
  fc.assert(
    fc.property(asked, (search) => {
      expect(searchAsked(new URL(searchHref(search), 'https://exemple.fr').searchParams)).toEqual(search)
    }),
  )
})

test('what no filter may hold is left out', () => {
  const noise = 'rubrique=../..&acteur=A%20B&statut=vrai&nature=tout&exact=oui&inconnu=1&constructor=x'
  expect(read(noise)).toEqual(read(''))
  expect(read('nature=constructor&statut=toString')).toEqual(read(''))
})

test.for(['0', '-1', '1.5', 'deux', '99999', '01', ''])('page «%s» is none', (page) => {
  expect(searchAsked(new URLSearchParams({ page }))).toBeNull()
})

test('what is asked for is one line, of a reasonable length', () => {
  expect(lineOf(' l’été\n\u0000 2023 ')).toBe('l’été 2023')
  expect(lineOf('x'.repeat(900))).toHaveLength(200)
})

test('a filter is taken away alone, and what is left begins at its first page', () => {
  const asked = read('q=lettre&rubrique=ia&acteur=ada&statut=etabli&de=2023&a=2024&page=3')
  expect(filtersOf(asked)).toEqual(['category', 'actor', 'status', 'period'])
  for (const filter of filtersOf(asked)) {
    const left = without(asked, filter)
    expect(filtersOf(left)).toEqual(filtersOf(asked).filter((other) => other !== filter))
    expect(left).toMatchObject({ words: 'lettre', page: 1 })
  }
})

test.for([
  ['2023', '', '2023-01-01', null],
  ['', 'novembre 2023', null, '2023-11-30'],
  ['17/11/2023', '18 novembre 2023', '2023-11-17', '2023-11-18'],
  ['février 2024', 'février 2024', '2024-02-01', '2024-02-29'],
] as const)('from «%s» to «%s»', ([from, until, first, last]) => {
  const days = periodOf({ from, until }) as Days
  if (first) expect(days.first).toBe(day(first))
  else expect(days.first).toBeLessThan(day('-000999-01-01'))
  if (last) expect(days.last).toBe(day(last))
  else expect(days.last).toBeGreaterThan(day('9999-01-01'))
})

test('a date that cannot be read is refused at its field, and so is an end before its beginning', () => {
  expect(periodOf({ from: '', until: '' })).toBeNull()
  expect(periodOf({ from: 'hier', until: '31 février 2023' })).toEqual([
    { path: 'de', code: 'date.invalid' },
    { path: 'a', code: 'date.invalid' },
  ])
  expect(periodOf({ from: '2024', until: '2023' })).toEqual([{ path: 'a', code: 'date.order' }])
})
