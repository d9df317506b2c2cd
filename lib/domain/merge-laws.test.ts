import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFields, keyOf, same, type Json } from './json-values.ts'
import { merge, type Conflict } from './merge.ts'

const words = fc
  .array(fc.constantFrom('le', 'conseil', 'renvoie', 'Sam', 'Altman', 'vendredi', 'midi', ','), {
    maxLength: 8,
  })
  .map((w) => w.join(' '))
const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })
const doc = fc.array(words, { maxLength: 3 }).map((texts) => ({ type: 'doc', content: texts.map(paragraph) }))
const listOf = <T>(ids: string[], item: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(ids).chain((some) => fc.tuple(...some.map(item)))
const citation = (id: string) =>
  fc.record({ id: fc.constant(id), stance: fc.constantFrom('supports', 'disputes'), quotation: words })
const claim = (id: string) =>
  fc.record({ id: fc.constant(id), statement: words, citations: listOf(['x', 'y', 'z'], citation) })
const event: fc.Arbitrary<{ [key: string]: Json }> = fc.record({
  occurredAt: fc.constantFrom('2023', '2023-11', '2023-11-17'),
  title: fc.option(words),
  body: doc,
  claims: listOf(['a', 'b', 'c', 'd'], claim),
  tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', null)),
})
const trio = fc.tuple(event, event, event)
const often = { numRuns: 1000 }

/** Every leaf with its path; list items go by id, prose is one leaf. */
function leaves(value: Json | undefined, path = ''): Map<string, Json> {
  if (value === undefined) return new Map()
  if (Array.isArray(value)) return new Map(value.flatMap((x) => [...leaves(x, `${path}/[${keyOf(x)}]`)]))
  if (!isFields(value) || value.type === 'doc') return new Map([[path.slice(1), value]])
  return new Map(Object.entries(value).flatMap(([key, x]) => [...leaves(x, `${path}/${key}`)]))
}
const paths = (conflicts: Conflict[]) => conflicts.map((conflict) => conflict.path).sort()
const shadowed = (path: string, conflicts: Conflict[]) =>
  conflicts.some((conflict) => path === conflict.path || path.startsWith(conflict.path + '/'))

test('one side alone changed: that side, no conflict', () =>
  fc.assert(
    fc.property(event, event, (base, changed) => {
      expect(merge(base, changed, base)).toEqual({ merged: changed, conflicts: [] })
      expect(merge(base, base, changed)).toEqual({ merged: changed, conflicts: [] })
      expect(merge(base, changed, changed)).toEqual({ merged: changed, conflicts: [] })
    }),
  ))

test('no acknowledged field is lost: each change of either side is in the result or in a conflict', () =>
  fc.assert(
    fc.property(trio, ([base, mine, theirs]) => {
      const { merged, conflicts } = merge(base, mine, theirs)
      const [before, after] = [leaves(base), leaves(merged)]
      for (const [path, value] of [...leaves(mine), ...leaves(theirs)]) {
        if (before.has(path) && same(before.get(path), value)) continue
        const isMergedProse = isFields(value) && after.has(path)
        expect(shadowed(path, conflicts) || same(after.get(path), value) || isMergedProse, path).toBe(true)
      }
    }),
    often,
  ))

test('a removal stands unless the other side changed the thing; nothing comes back from the dead', () =>
  fc.assert(
    fc.property(trio, ([base, mine, theirs]) => {
      const { merged, conflicts } = merge(base, mine, theirs)
      const [before, after, here, there] = [leaves(base), leaves(merged), leaves(mine), leaves(theirs)]
      for (const path of after.keys()) expect(here.has(path) || there.has(path), path).toBe(true)
      for (const path of before.keys()) {
        if (!here.has(path) && !there.has(path)) expect(after.has(path), path).toBe(false)
        if (here.has(path) !== there.has(path) && after.has(path))
          expect(shadowed(path, conflicts), path).toBe(true)
      }
    }),
    often,
  ))

test('symmetric: who is mine and who is theirs changes only what a conflict holds', () =>
  fc.assert(
    fc.property(trio, ([base, mine, theirs]) => {
      const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)]
      expect(paths(one.conflicts)).toEqual(paths(other.conflicts))
      if (one.conflicts.length === 0) expect(one.merged).toEqual(other.merged)
      for (const [path, value] of leaves(one.merged))
        if (!shadowed(path, one.conflicts)) expect(leaves(other.merged).get(path), path).toEqual(value)
    }),
    often,
  ))

const KEYS = ['occurredAt', 'title', 'claims', 'tags']
const picked = (from: { [key: string]: Json }, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key]!]))
/** Two people at different fields, or both at the claims. */
const apart = fc
  .tuple(event, event, event, fc.subarray(KEYS), fc.subarray(KEYS))
  .map(([base, x, y, here, there]) => {
    const old = picked(base, KEYS)
    const others = there.filter((key) => key === 'claims' || !here.includes(key))
    return [old, { ...old, ...picked(x, here) }, { ...old, ...picked(y, others) }] as const
  })

test('idempotent on fields and lists: a save sent again, after its answer was lost, changes nothing', () =>
  fc.assert(
    fc.property(apart, ([base, mine, theirs]) => {
      const once = merge(base, mine, theirs)
      if (once.conflicts.length === 0) expect(merge(base, mine, once.merged)).toEqual(once)
    }),
    { numRuns: 2000 },
  ))

test('in prose it cannot be: an empty paragraph added twice looks like two. Hence every save has an id', () => {
  const d = (...texts: string[]) => ({ type: 'doc', content: texts.map(paragraph) })
  const once = merge(d(''), d('', ''), d('le'))
  expect(once.merged).toEqual(d('le', ''))
  expect(merge(d(''), d('', ''), once.merged).merged).not.toEqual(once.merged)
})
