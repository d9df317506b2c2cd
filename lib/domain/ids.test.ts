import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, shortId, uuidv7 } from './ids.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 })
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('the example of RFC 9562, appendix A.6', () => {
  const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
  expect(uuidv7(Date.UTC(2022, 1, 22, 19, 22, 22), random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('whatever the time and the bytes, a version 7 UUID that tells its time', () =>
  fc.assert(
    fc.property(time, bytes, (now, random) => {
      const id = uuidv7(now, random)
      expect(id).toMatch(UUID_7)
      expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now)
    }),
  ))

test('ids sort by age', () =>
  fc.assert(
    fc.property(time, time, bytes, bytes, (a, b, x, y) => {
      fc.pre(a < b)
      expect(uuidv7(a, x) < uuidv7(b, y)).toBe(true)
    }),
  ))

test('a time or bytes that do not fit are refused', () => {
  expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError)
  expect(() => uuidv7(2 ** 48, new Uint8Array(10))).toThrow(RangeError)
  expect(() => uuidv7(1.5, new Uint8Array(10))).toThrow(RangeError)
  expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError)
})

test('new ids are valid and differ', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every((id) => UUID_7.test(id))).toBe(true)
})

test('the anchor is the last 50 bits, whatever the case', () => {
  expect(shortId('00000000-0000-7000-8000-000000000000')).toBe('0000000000')
  expect(shortId('ffffffff-ffff-7fff-bfff-ffffffffffff')).toBe('zzzzzzzzzz')
  expect(shortId('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(
    shortId('017f22e2-79b0-7cc3-98c4-dc0c0c07398f'),
  )
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (id) => {
      expect(shortId(id)).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
    }),
  )
})

test('ids that differ in a kept bit have different anchors', () => {
  const id = (last: number) => `00000000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`
  expect(new Set(Array.from({ length: 48 }, (_, bit) => shortId(id(2 ** bit)))).size).toBe(48)
})
