import { describe, expect, test } from 'vitest'
import { dateWords } from './date-words.ts'
import { bounds, format, hasClock, isIssue, parse, parsed, sortKey } from './dates.ts'

// notation | French | earliest | latest, in UTC; «-» = open or unknown
const CASES = `
2023-11-17 | vendredi 17 novembre 2023 | 2023-11-17T00:00 | 2023-11-17T23:59
2023-11-01 | mercredi 1er novembre 2023 | 2023-11-01T00:00 | 2023-11-01T23:59
2024-02-29 | jeudi 29 février 2024 | 2024-02-29T00:00 | 2024-02-29T23:59
2000-02-29 | mardi 29 février 2000 | 2000-02-29T00:00 | 2000-02-29T23:59
1582-10-15 | vendredi 15 octobre 1582 | 1582-10-15T00:00 | 1582-10-15T23:59
1515-09-13 | 13 septembre 1515 | 1515-09-13T00:00 | 1515-09-13T23:59
0800-12-25 | 25 décembre 800 | 0800-12-25T00:00 | 0800-12-25T23:59
0001-01-01 | 1er janvier 1 | 0001-01-01T00:00 | 0001-01-01T23:59
-0043-03-15 | 15 mars 44 av. J.-C. | -000043-03-15T00:00 | -000043-03-15T23:59
0000 | 1 av. J.-C. | 0000-01-01T00:00 | 0000-12-31T23:59
-0043 | 44 av. J.-C. | -000043-01-01T00:00 | -000043-12-31T23:59
-0043-03 | mars 44 av. J.-C. | -000043-03-01T00:00 | -000043-03-31T23:59
2023-11 | novembre 2023 | 2023-11-01T00:00 | 2023-11-30T23:59
2023-02 | février 2023 | 2023-02-01T00:00 | 2023-02-28T23:59
2023 | 2023 | 2023-01-01T00:00 | 2023-12-31T23:59
1968-21 | printemps 1968 | 1968-03-01T00:00 | 1968-05-31T23:59
1968-22 | été 1968 | 1968-06-01T00:00 | 1968-08-31T23:59
1968-23 | automne 1968 | 1968-09-01T00:00 | 1968-11-30T23:59
1968-24 | hiver 1968-1969 | 1968-12-01T00:00 | 1969-02-28T23:59
2022-33 | 1er trimestre 2022 | 2022-01-01T00:00 | 2022-03-31T23:59
2022-36 | 4e trimestre 2022 | 2022-10-01T00:00 | 2022-12-31T23:59
198X | années 1980 | 1980-01-01T00:00 | 1989-12-31T23:59
18XX | XIXe siècle | 1800-01-01T00:00 | 1899-12-31T23:59
00XX | Ier siècle | 0000-01-01T00:00 | 0099-12-31T23:59
19XX | XXe siècle | 1900-01-01T00:00 | 1999-12-31T23:59
1900~ | vers 1900 | 1900-01-01T00:00 | 1900-12-31T23:59
1900? | 1900 (?) | 1900-01-01T00:00 | 1900-12-31T23:59
1900% | vers 1900 (?) | 1900-01-01T00:00 | 1900-12-31T23:59
2021-03~ | vers mars 2021 | 2021-03-01T00:00 | 2021-03-31T23:59
2023-11-04~ | vers le 4 novembre 2023 | 2023-11-04T00:00 | 2023-11-04T23:59
1968-22~ | vers l’été 1968 | 1968-06-01T00:00 | 1968-08-31T23:59
18XX~ | vers le XIXe siècle | 1800-01-01T00:00 | 1899-12-31T23:59
198X~ | vers les années 1980 | 1980-01-01T00:00 | 1989-12-31T23:59
2023-11-17? | vendredi 17 novembre 2023 (?) | 2023-11-17T00:00 | 2023-11-17T23:59
2023-11-17T12:30 | vendredi 17 novembre 2023 à 12 h 30 | 2023-11-17T12:30 | 2023-11-17T12:30
2023-11-17T12:00 | vendredi 17 novembre 2023 à 12 h | 2023-11-17T12:00 | 2023-11-17T12:00
2023-11-17T00:05 | vendredi 17 novembre 2023 à 0 h 05 | 2023-11-17T00:05 | 2023-11-17T00:05
1789-08-04/1789-08-05 | du 4 au 5 août 1789 | 1789-08-04T00:00 | 1789-08-05T23:59
1789-08-04T21:00/1789-08-05T06:00 | nuit du 4 au 5 août 1789 | 1789-08-04T21:00 | 1789-08-05T06:00
2023-10-31T21:00/2023-11-01T06:00 | nuit du 31 octobre au 1er novembre 2023 | 2023-10-31T21:00 | 2023-11-01T06:00
2023-11-18T06:00/2023-11-18T12:00 | samedi 18 novembre 2023, dans la matinée | 2023-11-18T06:00 | 2023-11-18T12:00
2023-11-17T12:00/2023-11-17T18:00 | vendredi 17 novembre 2023, dans l’après-midi | 2023-11-17T12:00 | 2023-11-17T18:00
2023-11-16T18:00/2023-11-16T23:59 | jeudi 16 novembre 2023, dans la soirée | 2023-11-16T18:00 | 2023-11-16T23:59
2023-11-17T12:00/2023-11-17T12:45 | vendredi 17 novembre 2023, de 12 h à 12 h 45 | 2023-11-17T12:00 | 2023-11-17T12:45
2023-11-17T22:00/2023-11-19T08:30 | du 17 novembre 2023 à 22 h au 19 novembre 2023 à 8 h 30 | 2023-11-17T22:00 | 2023-11-19T08:30
2023-11-16/2023-11-22 | du 16 au 22 novembre 2023 | 2023-11-16T00:00 | 2023-11-22T23:59
2023-10-30/2023-11-02 | du 30 octobre au 2 novembre 2023 | 2023-10-30T00:00 | 2023-11-02T23:59
2023-12-30/2024-01-02 | du 30 décembre 2023 au 2 janvier 2024 | 2023-12-30T00:00 | 2024-01-02T23:59
2023-10/2023-11 | d’octobre à novembre 2023 | 2023-10-01T00:00 | 2023-11-30T23:59
2023-11/2024-01 | de novembre 2023 à janvier 2024 | 2023-11-01T00:00 | 2024-01-31T23:59
2019/2021 | de 2019 à 2021 | 2019-01-01T00:00 | 2021-12-31T23:59
1968-21/1968-22 | du printemps 1968 à l’été 1968 | 1968-03-01T00:00 | 1968-08-31T23:59
18XX/19XX | du XIXe siècle au XXe siècle | 1800-01-01T00:00 | 1999-12-31T23:59
2023-10/2023-11-17 | d’octobre 2023 au 17 novembre 2023 | 2023-10-01T00:00 | 2023-11-17T23:59
2020-03/.. | depuis mars 2020 | 2020-03-01T00:00 | -
2023-11-17/.. | depuis le 17 novembre 2023 | 2023-11-17T00:00 | -
../2023-11-17 | jusqu’au 17 novembre 2023 | - | 2023-11-17T23:59
../2023 | jusqu’en 2023 | - | 2023-12-31T23:59
2023/ | à partir de 2023 (fin inconnue) | 2023-01-01T00:00 | -
/2023 | jusqu’en 2023 (début inconnu) | - | 2023-12-31T23:59
2023-12-31T21:00/2024-01-01T06:00 | nuit du 31 décembre 2023 au 1er janvier 2024 | 2023-12-31T21:00 | 2024-01-01T06:00
2023-11-17T12:30/2023-11-17T12:30 | vendredi 17 novembre 2023 à 12 h 30 | 2023-11-17T12:30 | 2023-11-17T12:30
2023-11-17T12:30/2023-11-18 | du 17 novembre 2023 à 12 h 30 au 18 novembre 2023 | 2023-11-17T12:30 | 2023-11-18T23:59
2023-11-17T12:30/.. | depuis le 17 novembre 2023 à 12 h 30 | 2023-11-17T12:30 | -
../2023-11-17T12:30 | jusqu’au 17 novembre 2023 à 12 h 30 | - | 2023-11-17T12:30
2023-11-04~/2023-11-06 | du 4 au 6 novembre 2023 environ | 2023-11-04T00:00 | 2023-11-06T23:59
2020-03~/.. | depuis environ mars 2020 | 2020-03-01T00:00 | -
../2023~ | jusqu’en 2023 environ | - | 2023-12-31T23:59
-0043-24 | hiver 44 av. J.-C. | -000043-12-01T00:00 | -000042-02-28T23:59
1900-11-17% | vers le 17 novembre 1900 (?) | 1900-11-17T00:00 | 1900-11-17T23:59
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string, string, string])

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const minute = (t: number | null) =>
  t === null ? '-' : new Date(t).toISOString().replace(/:\d\d\.\d+Z$/, '')

test.each(CASES)('%s → %s', (text, french, first, last) => {
  const date = parsed(text)
  expect(plain(dateWords(date))).toBe(french)
  expect([minute(bounds(date).earliest), minute(bounds(date).latest)]).toEqual([first, last])
  expect(format(date)).toBe(text)
})

describe('refuses what it cannot carry, with the nearest writing', () => {
  test.each([
    ['2023-02-31', '2023-02-28'],
    ['2023-1-5', '2023-01-05'],
    ['17/11/2023', '2023-11-17'],
    ['2023/11/17', '2023-11-17'],
    ['17/11/2023 9:30', '2023-11-17T09:30'],
    ['2023-11-17 9:30', '2023-11-17T09:30'],
    ['2023-11-17 à 9 h 30', '2023-11-17T09:30'],
    ['2023-11-17 9\u00a0h', '2023-11-17T09:00'],
    ['2023-11-17T12:30:00', '2023-11-17T12:30'],
    ['2023-11-17T12:30~', '2023-11-17T12:30'],
    ['2023-11-17T12:00?/2023-11-17T12:45%', '2023-11-17T12:00/2023-11-17T12:45'],
    ['2023-11-XX', '2023-11'],
    ['2023-XX-XX', '2023'],
    ['1980s', '198X'],
    [' 2019 / 2021 ', '2019/2021'],
  ])('%s: %s', (text, nearest) => {
    expect(parse(text)).toEqual({ path: 'occurredAt', code: 'date.invalid', nearest })
  })
  test('an interval that ends before it begins', () => {
    expect(parse('2024/2023')).toEqual({ path: 'occurredAt', code: 'date.order', nearest: '2023/2024' })
  })
  test.each([
    '2023-13',
    'vendredi',
    '',
    '/',
    '../..',
    '..',
    '2023-11-17T24:00',
    '2023-11-17T12:60',
    '-0000',
    '2023-11-00',
    '2023-37',
    '2023/2024/2025',
    '2023-11-17T12:30Z',
    '2023~?',
  ])('%s, without a guess', (text) => {
    expect(parse(text)).toEqual({ path: 'occurredAt', code: 'date.invalid' })
  })
  test('and throws where a date was promised', () => {
    expect(() => parsed('vendredi')).toThrow(RangeError)
    expect(() => sortKey('2024/2023')).toThrow(RangeError)
  })
})

test('knows which dates have a clock', () => {
  const clocked = ['2023-11-17T12:30', '1789-08-04T21:00/1789-08-05T06:00', '../2023-11-17T12:30']
  expect(clocked.every((text) => hasClock(parsed(text)))).toBe(true)
  expect(['2023-11-17', '2023/2024', '2023/..', '198X'].some((text) => hasClock(parsed(text)))).toBe(false)
  expect(isIssue(parsed('2023'))).toBe(false)
})

describe('zones', () => {
  test.each([
    ['2023-11-17T12:30', 'America/Los_Angeles', '2023-11-17T20:30'], // the announcement
    ['2023-03-26T02:30', 'Europe/Paris', '2023-03-26T01:30'], // an hour that never was
    ['2023-10-29T02:30', 'Europe/Paris', '2023-10-29T00:30'], // an hour that was twice: the first
    ['2023-11-17', 'America/Los_Angeles', '2023-11-17T00:00'], // a day is a date: no zone moves it
    ['2023-04-01T12:00', 'Asia/Kathmandu', '2023-04-01T06:15'],
  ])('%s in %s sorts at %s', (text, zone, at) => {
    expect(minute(sortKey(text, zone))).toBe(at)
  })
  test('a day of the page’s calendar comes before its hours, and after yesterday’s evening', () => {
    const la = 'America/Los_Angeles'
    const key = (text: string) => sortKey(text, la, la)
    expect(key('2023-11-17T20:42')).toBeLessThan(key('2023-11-18'))
    expect(key('2023-11-18')).toBeLessThanOrEqual(key('2023-11-18T00:00'))
  })
  test.each([
    ['Europe/Paris', '2023-03-26', 23],
    ['Europe/Paris', '2023-10-29', 25],
    ['America/Los_Angeles', '2023-03-12', 23],
    ['America/Los_Angeles', '2023-11-05', 25],
    ['Europe/Paris', '2023-11-17', 24],
  ])('in %s the day %s has %i hours', (zone, text, hours) => {
    const { earliest, latest } = bounds(parsed(text), zone)
    expect(latest! + 1 - earliest!).toBe(hours * 3_600_000)
  })
  test('a minute is one minute, in an hour that was twice or never was', () => {
    for (const text of ['2023-10-29T02:59', '2023-03-26T02:59']) {
      const { earliest, latest } = bounds(parsed(text), 'Europe/Paris')
      expect(latest! + 1 - earliest!).toBe(60_000)
    }
  })
  test('an end in the hour that never was does not come before its beginning', () => {
    const { earliest, latest } = bounds(parsed('2023-03-26T02:30/2023-03-26T03:10'), 'Europe/Paris')
    expect(earliest).toBeLessThanOrEqual(latest!)
  })
})
