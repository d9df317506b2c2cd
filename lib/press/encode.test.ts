import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { encoded, negotiate } from './encode.ts'
import { etagOf, heldBy, isKnownTo, pageOf } from './page.ts'

test.for([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=broken, br;q=7', 'identity'],
  ['identity', 'identity'],
] as const)('Accept-Encoding «%s» gets %s', ([accept, encoding]) => {
  expect(negotiate(accept)).toBe(encoding)
})

const page = () => pageOf({ status: 200, headers: {}, tags: [], body: '«été» '.repeat(2000) })

test('every form holds the same text, is made once, and fits in what is counted for it', async () => {
  const one = page()
  const [br, again, gz] = await Promise.all([encoded(one, 'br'), encoded(one, 'br'), encoded(one, 'gzip')])
  expect(again).toBe(br)
  expect(await encoded(one, 'br')).toBe(br)
  expect(brotliDecompressSync(br)).toEqual(one.body)
  expect(gunzipSync(gz)).toEqual(one.body)
  expect(one.body.length + br.length + gz.length).toBeLessThanOrEqual(heldBy(one))
})

test('a kept page that is often asked for gets a denser form, with a validator of its own', async () => {
  const body = Array.from({ length: 4_000 }, (_, n) => `<p>Événement ${(n * 7919) % 4001}</p>`).join('')
  const one = pageOf({ status: 200, headers: {}, tags: [], body })
  const first = await encoded(one, 'br')
  const before = etagOf(one, 'br')
  for (let n = 0; n < 20; n++) await encoded(one, 'br')
  await vi.waitUntil(() => one.dense, { timeout: 20_000 })
  const denser = await encoded(one, 'br')
  expect(denser.length).toBeLessThan(first.length)
  expect(brotliDecompressSync(denser)).toEqual(one.body)
  expect(etagOf(one, 'br')).not.toBe(before)
  expect([before, etagOf(one, 'br')].map((tag) => isKnownTo(tag, one))).toEqual([true, true])
})

test('incompressible and empty pages also fit', async () => {
  for (const body of ['', 'x']) {
    const one = pageOf({ status: 200, headers: {}, tags: [], body })
    const [br, gz] = await Promise.all([encoded(one, 'br'), encoded(one, 'gzip')])
    expect(one.body.length + br.length + gz.length).toBeLessThanOrEqual(heldBy(one))
  }
})

test('each form has its own validator, and any of them is known', () => {
  const one = page()
  const tags = (['identity', 'br', 'gzip'] as const).map((encoding) => etagOf(one, encoding))
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) {
    expect(isKnownTo(tag, one)).toBe(true)
    expect(isKnownTo(`"other", W/${tag}`, one)).toBe(true)
  }
  expect(isKnownTo('*', one)).toBe(true)
  expect(isKnownTo('"other"', one)).toBe(false)
  expect(isKnownTo(undefined, one)).toBe(false)
  expect(isKnownTo(tags[0], pageOf({ status: 200, headers: {}, tags: [], body: 'another' }))).toBe(false)
})
