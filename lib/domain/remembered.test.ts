import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('says what the function says, and asks it once', () => {
  let asked = 0
  const twice = remembered((n: number) => (asked++, n * 2))
  expect([twice(2), twice(3), twice(2)]).toEqual([4, 6, 4])
  expect(asked).toBe(2)
})

test('keeps nothing of what is not worth it, and never more than enough', () => {
  let asked = 0
  const length = remembered(
    (text: string) => (asked++, text.length),
    (text) => text.length < 8,
  )
  for (let n = 0; n < 3; n++) expect(length('une longue phrase')).toBe(17)
  expect(asked).toBe(3)
  for (let n = 0; n <= 20_000; n++) length(String(n))
  asked = 0
  expect(length('0')).toBe(1)
  expect(asked).toBe(1)
})
