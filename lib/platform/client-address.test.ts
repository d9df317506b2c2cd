import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.for([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', 'unknown'],
] as const)('%s counts as %s', ([given, counted]) => {
  expect(clientAddress(new Headers({ 'x-frise-client': given }))).toBe(counted)
})

test('what a client says of itself is not believed', () => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' }))).toBe(
    'unknown',
  )
})
