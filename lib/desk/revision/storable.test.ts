import { expect, test } from 'vitest'
import { unstorable } from './storable.ts'

test('NUL and half a surrogate pair are found at their field, however deep', () => {
  const value = { title: 'a\u0000', list: ['fine', { text: '\udc00' }], none: null, count: 3 }
  expect(unstorable(value)).toEqual([
    { path: 'title', code: 'value.invalid' },
    { path: 'list.1.text', code: 'value.invalid' },
  ])
})

test('every other sign is fine', () => {
  expect(unstorable({ title: 'Œuvre 👩‍🚀 \u00a0\u202f\ufffd\u0001', body: [] })).toEqual([])
})
