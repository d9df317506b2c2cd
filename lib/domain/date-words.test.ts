import { describe, expect, test } from 'vitest'
import { clocksAt, clockWords, type Home } from './clock-words.ts'
import { yearWords } from './calendar-words.ts'
import { dateWords } from './date-words.ts'
import { parsed } from './dates.ts'
import { dayWordsOf, instantWords } from './instant-words.ts'

const words = (text: string, clockApproximate = false) => dateWords(parsed(text), { clockApproximate })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('no-break spaces stand where a line must not break, and nowhere else', () => {
  expect(words('2023-11-17T12:30')).toBe('vendredi 17\u00a0novembre 2023 à 12\u00a0h\u00a030')
  expect(words('2023-11-01')).toBe('mercredi 1er\u00a0novembre 2023')
  expect(words('1789-08-04/1789-08-05')).toBe('du 4 au 5\u00a0août 1789')
  expect(words('-0043')).toBe('44\u00a0av.\u00a0J.-C.')
  expect(words('18XX')).toBe('XIXe\u00a0siècle')
  expect(words('2022-33')).toBe('1er\u00a0trimestre 2022')
  expect(words('1900?')).toBe('1900\u00a0(?)')
  expect(clockWords(0, 5)).toBe('0\u00a0h\u00a005')
  expect(clockWords(12)).toBe('12\u00a0h')
  expect(yearWords(0)).toBe('1\u00a0av.\u00a0J.-C.')
})

test.each([
  ['2023-11-17T12:30', 'vendredi 17 novembre 2023, vers 12 h 30'],
  ['2023-11-17T12:00/2023-11-17T12:45', 'vendredi 17 novembre 2023, de 12 h à 12 h 45 environ'],
  ['2023-11-17T12:30/..', 'depuis le 17 novembre 2023 vers 12 h 30'],
  ['2023-11-17T22:00/2023-11-19T08:30', 'du 17 novembre 2023 à 22 h au 19 novembre 2023 à 8 h 30 environ'],
  ['1789-08-04T21:00/1789-08-05T06:00', 'nuit du 4 au 5 août 1789'],
  ['2023-11-18T06:00/2023-11-18T12:00', 'samedi 18 novembre 2023, dans la matinée'],
  ['2023-11-17', 'vendredi 17 novembre 2023'],
])('an approximate clock: %s is «%s»', (text, french) => {
  expect(plain(words(text, true))).toBe(french)
})

describe('clocks there and at home', () => {
  const la = 'America/Los_Angeles'
  const at = (text: string, zone: string, place: string | null, home?: Home) =>
    plain(clocksAt(parsed(text), zone, place, { home }))
  test.each([
    ['2023-11-17T12:30', '12 h 30 à San Francisco, 21 h 30 à Paris'],
    ['2023-11-17T16:09', '16 h 09 à San Francisco, 1 h 09 le 18 à Paris'],
    ['2023-10-31T16:00', '16 h à San Francisco, 0 h le 1er à Paris'],
    ['2023-11-01T12:00', '12 h à San Francisco, 20 h à Paris'], // Paris has left summer time, California has not
    ['2023-03-26T02:30', '2 h 30 à San Francisco, 11 h 30 à Paris'],
    ['2023-11-17T12:00/2023-11-17T12:45', 'de 12 h à 12 h 45 à San Francisco, de 21 h à 21 h 45 à Paris'],
    [
      '2023-11-17T22:00/2023-11-19T08:30',
      'de 22 h à 8 h 30 le 19 à San Francisco, de 7 h le 18 à 17 h 30 le 19 à Paris',
    ],
    ['2023-11-17T12:30/..', '12 h 30 à San Francisco, 21 h 30 à Paris'],
    ['2023-11-17T21:00/2023-11-18T06:00', ''], // a night: its hours are a way of writing
    ['2023-11-18T06:00/2023-11-18T12:00', ''],
    ['2023-11-17', ''],
  ])('%s: «%s»', (text, french) => {
    expect(at(text, la, 'San Francisco')).toBe(french)
  })
  test('at home one clock is enough, under whatever name of the zone', () => {
    expect(at('2023-11-17T16:09', 'Europe/Paris', 'Paris')).toBe('16 h 09')
    expect(at('2023-11-17T16:09', 'Europe/Brussels', 'Bruxelles')).toBe('16 h 09')
  })
  test('without a place the clock is still not taken for the reader’s own', () => {
    expect(at('2023-11-17T12:30', la, null)).toBe('12 h 30, heure locale, 21 h 30 à Paris')
  })
  test('a publication may be at home elsewhere', () => {
    const home = { zone: 'America/Montreal', place: 'Montréal' }
    expect(at('2023-11-17T12:30', la, 'San Francisco', home)).toBe(
      '12 h 30 à San Francisco, 15 h 30 à Montréal',
    )
  })
  test('«vers» is said once', () => {
    const approximate = { clockApproximate: true }
    expect(plain(clocksAt(parsed('2023-11-17T12:30'), la, 'San Francisco', approximate))).toBe(
      'vers 12 h 30 à San Francisco, 21 h 30 à Paris',
    )
  })
})

describe('instants', () => {
  test('are worded as the zone’s clocks showed them', () => {
    expect(instantWords('2023-11-22T19:15:00.000Z')).toBe('22\u00a0novembre 2023 à 20\u00a0h\u00a015')
    expect(plain(instantWords('2023-11-22T19:15:00Z', 'America/Los_Angeles'))).toBe(
      '22 novembre 2023 à 11 h 15',
    )
    expect(plain(instantWords('2024-09-26T09:15+02:00'))).toBe('26 septembre 2024 à 9 h 15')
    expect(plain(dayWordsOf('2023-10-31T23:30:00Z'))).toBe('1er novembre 2023')
    expect(plain(dayWordsOf('2023-10-31T23:30:00Z', 'UTC'))).toBe('31 octobre 2023')
  })
  test.each([
    ['2023-03-26T00:59:00Z', '26 mars 2023 à 1 h 59'],
    ['2023-03-26T01:00:00Z', '26 mars 2023 à 3 h'],
    ['2023-10-29T00:30:00Z', '29 octobre 2023 à 2 h 30'],
    ['2023-10-29T01:30:00Z', '29 octobre 2023 à 2 h 30'],
  ])('on the days when Paris changes its clocks: %s', (iso, french) => {
    expect(plain(instantWords(iso))).toBe(french)
  })
  test.each(['2023-11-22', '2023-11-22T20:15', 'demain', '2023-13-45T20:15Z'])('%s is none', (iso) => {
    expect(() => instantWords(iso)).toThrow(RangeError)
  })
})
