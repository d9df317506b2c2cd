import { expect, test } from 'vitest'
import { shortDate, shortInstant, shortMoment } from './short-date.ts'

const NB = '\u00a0'

test.each([
  ['2023-11-17', `17${NB}nov. 2023`, '2023-11-17'],
  ['2023-12-01', `1er${NB}déc. 2023`, '2023-12-01'],
  ['2023-11-17T12:30', `17${NB}nov. 2023`, '2023-11-17'],
  ['2023-11', `nov.${NB}2023`, '2023-11'],
  ['2023', '2023', '2023'],
  ['1900~', 'vers 1900', null],
  ['2023-11-18~', `vers le 18${NB}nov. 2023`, null],
  ['1968-21', 'printemps 1968', null],
  ['-0043-03-15', `15${NB}mars 44${NB}av.${NB}J.-C.`, null],
  ['un jour', 'un jour', null],
])('%s', (edtf, words, datetime) => {
  expect(shortDate(edtf)).toEqual({ words, datetime })
})

test('an instant is the day it was in Paris', () => {
  expect(shortInstant('2023-11-17T23:30:00Z')).toEqual({ words: `18${NB}nov. 2023`, datetime: '2023-11-18' })
  expect(shortMoment('2024-03-09T10:20:00Z')).toBe(`9${NB}mars 2024, 11${NB}h${NB}20`)
})
