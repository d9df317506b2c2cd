import { expect, test } from 'vitest'
import { inOrder } from './tables.ts'

test('each table comes after those that its rows refer to, the others as they stand', () => {
  const after = [
    ['citation', 'claim'],
    ['citation', 'source'],
    ['claim', 'event'],
  ] as const
  expect(inOrder(['actor', 'citation', 'claim', 'event', 'source'], [...after])).toEqual([
    ...['actor', 'event', 'claim', 'source', 'citation'],
  ])
})

test('a table that is left out may still be referred to', () => {
  expect(inOrder(['vote'], [['vote', 'session']])).toEqual(['vote'])
})

test('a circle is refused, rather than written in an order that cannot be restored', () => {
  const circle = [
    ['a', 'b'],
    ['b', 'a'],
  ] as const
  expect(() => inOrder(['a', 'b'], [...circle])).toThrow('a circle of foreign keys: a, b, a')
})
