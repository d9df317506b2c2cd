import { expect, test } from 'vitest'
import { EVERYTHING, Staleness } from './staleness.ts'

test('a page is changed by a later announcement of one of its tags, and by no other', () => {
  const staleness = new Staleness()
  staleness.mark(['article:1'])
  const begun = staleness.now
  staleness.mark(['article:2', 'home'])
  expect(staleness.changedSince(begun, ['article:1'])).toBe(false)
  expect(staleness.changedSince(begun, ['article:1', 'home'])).toBe(true)
  expect(staleness.changedSince(staleness.now, ['home'])).toBe(false)
})

test('what no tag describes is changed by anything', () => {
  const staleness = new Staleness()
  const begun = staleness.now
  expect(staleness.changedSince(begun, null)).toBe(false)
  staleness.mark(['article:1'])
  expect(staleness.changedSince(begun, null)).toBe(true)
})

test.for([
  ['markAll', (staleness: Staleness) => staleness.markAll()],
  ['the tag of everything', (staleness: Staleness) => staleness.mark([EVERYTHING])],
] as const)('%s changes every page made before it, and none made after', ([, markAll]) => {
  const staleness = new Staleness()
  const begun = staleness.now
  markAll(staleness)
  expect(staleness.changedSince(begun, [])).toBe(true)
  expect(staleness.changedSince(staleness.now, [])).toBe(false)
})

test('beyond its limit it forgets tags, and takes everything for changed', () => {
  const staleness = new Staleness(2)
  staleness.mark(['a', 'b', 'c'])
  const begun = staleness.now
  staleness.mark(['d'])
  expect(staleness.changedSince(begun, ['a page without these tags'])).toBe(true)
})
