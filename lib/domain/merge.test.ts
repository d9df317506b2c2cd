import { expect, test } from 'vitest'
import { merge } from './merge.ts'

const citations = (...stances: [id: string, stance: string][]) => ({
  citations: stances.map(([id, stance]) => ({ id, stance })),
})

test('different fields merge', () => {
  const base = { title: 'Le renvoi', place: null, zone: 'UTC' }
  expect(merge(base, { ...base, title: 'Renvoyé' }, { ...base, place: 'San Francisco' })).toEqual({
    merged: { title: 'Renvoyé', place: 'San Francisco', zone: 'UTC' },
    conflicts: [],
  })
})

test('the same field is a conflict: theirs stands, all three are kept', () => {
  expect(merge({ title: 'a' }, { title: 'b' }, { title: 'c' })).toEqual({
    merged: { title: 'c' },
    conflicts: [{ path: 'title', base: 'a', mine: 'b', theirs: 'c' }],
  })
  expect(merge({}, { title: 'b' }, { title: 'c' }).conflicts).toEqual([
    { path: 'title', base: undefined, mine: 'b', theirs: 'c' },
  ])
})

test('a string is merged by words only where it is named', () => {
  const c = (statement: string) => ({ claims: [{ id: '1', statement }] })
  const trio = [
    c('Le conseil vote.'),
    c('Le conseil d’OpenAI vote.'),
    c('Le conseil vote vendredi.'),
  ] as const
  expect(merge(...trio).conflicts.map((conflict) => conflict.path)).toEqual(['claims/[1]/statement'])
  expect(merge(...trio, ['claims/*/statement'])).toEqual({
    merged: c('Le conseil d’OpenAI vote vendredi.'),
    conflicts: [],
  })
})

test('a citation deleted here and changed there is a conflict, and stays', () => {
  expect(merge(citations(['x', 'supports']), citations(), citations(['x', 'disputes']))).toEqual({
    merged: citations(['x', 'disputes']),
    conflicts: [
      {
        path: 'citations/[x]',
        base: { id: 'x', stance: 'supports' },
        mine: undefined,
        theirs: { id: 'x', stance: 'disputes' },
      },
    ],
  })
  expect(merge(citations(['x', 'supports']), citations(['x', 'disputes']), citations()).merged).toEqual(
    citations(['x', 'disputes']),
  )
})

test('two additions at one place are both kept, in the same order on either side', () => {
  const base = citations(['a', 's'], ['b', 's'])
  const mine = citations(['a', 's'], ['z', 's'], ['b', 's'])
  const theirs = citations(['a', 's'], ['y', 's'], ['b', 's'])
  const both = citations(['a', 's'], ['y', 's'], ['z', 's'], ['b', 's'])
  expect(merge(base, mine, theirs)).toEqual({ merged: both, conflicts: [] })
  expect(merge(base, theirs, mine)).toEqual({ merged: both, conflicts: [] })
})

test('moved here, changed there: both', () => {
  const base = citations(['a', 's'], ['b', 's'], ['c', 's'])
  const moved = citations(['c', 's'], ['a', 's'], ['b', 's'])
  const changed = citations(['a', 's'], ['b', 'd'], ['c', 's'])
  expect(merge(base, moved, changed)).toEqual({
    merged: citations(['c', 's'], ['a', 's'], ['b', 'd']),
    conflicts: [],
  })
})

test('moved on both sides, differently: a conflict of order alone', () => {
  const { merged, conflicts } = merge(
    { ids: ['a', 'b', 'c'] },
    { ids: ['c', 'a', 'b'] },
    { ids: ['b', 'a', 'c'] },
  )
  expect(merged).toEqual({ ids: ['b', 'a', 'c'] })
  expect(conflicts).toEqual([
    {
      path: 'ids#order',
      base: ['"a"', '"b"', '"c"'],
      mine: ['"c"', '"a"', '"b"'],
      theirs: ['"b"', '"a"', '"c"'],
    },
  ])
})

test('an item that one side removed and the other changed stands where it stood', () => {
  const base = citations(['a', 's'], ['b', 's'], ['c', 's'])
  const removed = citations(['a', 's'], ['c', 's'])
  const changed = citations(['a', 's'], ['b', 'd'], ['c', 's'])
  expect(merge(base, removed, changed).merged).toEqual(changed)
})

test('a null in a list, removed, is gone', () => {
  expect(merge({ tags: ['a', null] }, { tags: ['a'] }, { tags: ['a', null, 'b'] })).toEqual({
    merged: { tags: ['a', 'b'] },
    conflicts: [],
  })
  expect(merge({ tags: ['a'] }, { tags: ['a', null] }, { tags: ['b', 'a'] }).merged).toEqual({
    tags: ['b', 'a', null],
  })
})

test('a list whose items cannot be told apart is one value', () => {
  const rows = (...pairs: number[]) => ({ rows: pairs.map((n) => [n]) })
  expect(merge(rows(1, 2), rows(1, 3), rows(4, 2))).toEqual({
    merged: rows(4, 2),
    conflicts: [{ path: 'rows', base: [[1], [2]], mine: [[1], [3]], theirs: [[4], [2]] }],
  })
})

test('5 000 items', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => String(index))
  const list = (stance: (id: string) => string) =>
    citations(...ids.map((id): [string, string] => [id, stance(id)]))
  const { merged, conflicts } = merge(
    list(() => 's'),
    list((id) => (id === '7' ? 'mine' : 's')),
    list((id) => (id === '4999' ? 'theirs' : 's')),
  )
  expect(conflicts).toEqual([])
  expect(merged).toEqual(list((id) => (id === '7' ? 'mine' : id === '4999' ? 'theirs' : 's')))
})

test('two who add the same thing first, then each their own, get one order whoever saves second', () => {
  const [mine, theirs] = [{ tags: ['a', 'p'] }, { tags: ['a', 'r'] }]
  expect(merge({ tags: [] }, mine, theirs)).toEqual({ merged: { tags: ['a', 'p', 'r'] }, conflicts: [] })
  expect(merge({ tags: [] }, theirs, mine)).toEqual({ merged: { tags: ['a', 'p', 'r'] }, conflicts: [] })
})
