import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time.ts'

const words = (count: number, word = 'mot', gap = ' ') => Array.from({ length: count }, () => word).join(gap)

test.each([
  [[], 1],
  [[''], 1],
  [[words(220)], 1],
  [[words(221)], 2],
  [[words(110), words(110)], 1],
  [[words(111), words(110)], 2],
  [[words(221, 'mot', '\u00a0')], 2],
  [[words(221, 'mot', '\u202f')], 2],
  [[words(111, 'l’été')], 2],
  [[words(111, "l'été")], 2],
  [[words(220, 'peut-être')], 1],
  [[words(220, '« mot » —')], 1],
  [[words(73, '12\u00a0h\u00a030')], 1],
  [[words(74, '12\u00a0h\u00a030')], 2],
])('%#: %i min', (texts, minutes) => {
  expect(readingMinutes(texts)).toBe(minutes)
})

test('a whole number of minutes, never less for more text', () =>
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (texts, more) => {
      const minutes = readingMinutes(texts)
      expect(Number.isInteger(minutes) && minutes >= 1).toBe(true)
      expect(readingMinutes([...texts, more])).toBeGreaterThanOrEqual(minutes)
    }),
  ))
