import { expect, test } from 'vitest'
import { closeBanner, isBannerClosed } from './banner-cookie.ts'

test.for([
  [undefined, false],
  ['', false],
  ['frise_bandeau=ferme', true],
  ['a=b; frise_bandeau=ferme; c=d', true],
  ['a=b;frise_bandeau=', true],
  ['xfrise_bandeau=ferme', false],
  ['a=frise_bandeau=ferme', false],
  ['frise_bandeaux=1', false],
] as const)('%s: closed %s', ([cookies, closed]) => {
  expect(isBannerClosed(cookies)).toBe(closed)
})

test('the cookie is read back, lasts as long as it is told, and is sent to this site alone', () => {
  const { 'set-cookie': cookie } = closeBanner(3600, 'https://exemple.fr')
  expect(cookie).toBe('frise_bandeau=ferme; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure')
  expect(isBannerClosed(cookie.split(';')[0])).toBe(true)
})
