import { describe, expect, test } from 'vitest'
import { groupOf } from './date-groups.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('by day', () => {
  test.each([
    ['2023-11-17', '2023-11-17', 'vendredi 17 novembre 2023', '2023-11-17'],
    ['2023-11-17T12:30', '2023-11-17', 'vendredi 17 novembre 2023', '2023-11-17'],
    ['2023-11-17T12:00/2023-11-17T18:00', '2023-11-17', 'vendredi 17 novembre 2023', '2023-11-17'],
    ['2023-11-01', '2023-11-01', 'mercredi 1er novembre 2023', '2023-11-01'],
    ['0800-12-25', '0800-12-25', '25 décembre 800', '0800-12-25'],
    ['-0043-03-15', '-0043-03-15', '15 mars 44 av. J.-C.', null],
    // less precise, or in doubt: a heading of its own
    ['2023-11-04~', '2023-11-04~', 'vers le 4 novembre 2023', null],
    ['2023-11-04?', '2023-11-04?', 'samedi 4 novembre 2023 (?)', null],
    ['2023-11', '2023-11', 'novembre 2023', '2023-11'],
    ['2023', '2023', '2023', '2023'],
    ['1968-21', '1968-21', 'printemps 1968', null],
    ['198X', '198X', 'années 1980', null],
    ['2023-11-20/2023-11-21', '2023-11-20/2023-11-21', 'du 20 au 21 novembre 2023', null],
    ['2023-10/2023-11-16', '2023-10/2023-11-16', 'd’octobre 2023 au 16 novembre 2023', null],
    ['2020-03/..', '2020-03/..', 'depuis mars 2020', null],
    // hours over midnight belong to the day on which they began; over several days, clocks are not in the heading
    ['1789-08-04T21:00/1789-08-05T06:00', '1789-08-04', 'mardi 4 août 1789', '1789-08-04'],
    ['2023-11-17T22:00/2023-11-19T08:30', '2023-11-17/2023-11-19', 'du 17 au 19 novembre 2023', null],
  ])('%s → %s', (text, key, words, datetime) => {
    const group = groupOf(text, 'day')
    expect({ ...group, words: plain(group.words) }).toEqual({ key, words, datetime })
  })
})

describe('by month and by year', () => {
  test.each([
    ['2023-11-17T12:30', 'month', '2023-11', 'novembre 2023', '2023-11'],
    ['2023-11-04~', 'month', '2023-11', 'novembre 2023', '2023-11'],
    ['2023-11-20/2023-11-21', 'month', '2023-11', 'novembre 2023', '2023-11'],
    ['2023-11~', 'month', '2023-11~', 'vers novembre 2023', null],
    ['2023-10/2023-11', 'month', '2023-10/2023-11', 'd’octobre à novembre 2023', null],
    ['2023-10-31T21:00/2023-11-01T06:00', 'month', '2023-10', 'octobre 2023', '2023-10'],
    ['1968-21', 'month', '1968-21', 'printemps 1968', null],
    ['2023', 'month', '2023', '2023', '2023'],
    ['1968-21', 'year', '1968', '1968', '1968'],
    ['1968-24', 'year', '1968-24', 'hiver 1968-1969', null],
    ['2023-10/2023-11-16', 'year', '2023', '2023', '2023'],
    ['1900~', 'year', '1900~', 'vers 1900', null],
    ['-0043-03', 'year', '-0043', '44 av. J.-C.', null],
    ['19XX', 'year', '19XX', 'XXe siècle', null],
  ] as const)('%s by %s → %s', (text, grouping, key, words, datetime) => {
    const group = groupOf(text, grouping)
    expect({ ...group, words: plain(group.words) }).toEqual({ key, words, datetime })
  })
})

test('a clock of another zone is put under the day that the timeline counts', () => {
  const inParis = { zone: 'America/Los_Angeles', calendar: 'Europe/Paris' }
  expect(groupOf('2023-11-17T16:09', 'day', inParis).key).toBe('2023-11-18')
  expect(groupOf('2023-11-17T12:30', 'day', inParis).key).toBe('2023-11-17')
  expect(groupOf('2023-11-30T16:09', 'month', inParis).key).toBe('2023-12')
  expect(groupOf('2023-11-17', 'day', inParis).key).toBe('2023-11-17') // a day is a date: no zone moves it
  expect(groupOf('2023-11-17T16:09', 'day', { ...inParis, calendar: inParis.zone }).key).toBe('2023-11-17')
  expect(groupOf('2023-11-17T16:09', 'day', { zone: null, calendar: 'Europe/Paris' }).key).toBe('2023-11-17')
})

test('what is no date is refused', () => {
  expect(() => groupOf('vendredi', 'day')).toThrow(RangeError)
})
