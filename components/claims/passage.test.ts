import { expect, test } from 'vitest'
import { passageUrl } from './passage.ts'

test('a short quotation is named whole, with the signs that mean something encoded', () => {
  expect(passageUrl('https://a.example/p', 'a once-in-a-lifetime, fair offer')).toBe(
    'https://a.example/p#:~:text=a%20once%2Din%2Da%2Dlifetime%2C%20fair%20offer',
  )
})

test('a long one by its ends', () => {
  expect(passageUrl('https://a.example/p', 'un deux trois quatre cinq six sept huit neuf')).toBe(
    'https://a.example/p#:~:text=un%20deux%20trois%20quatre,six%20sept%20huit%20neuf',
  )
})

test('one with a cut by the part before it', () => {
  expect(passageUrl('https://a.example/p', 'We have an agreement […] with a board')).toMatch(
    /text=We%20have%20an%20agreement$/,
  )
})

test('a fragment that is there stays', () => {
  expect(passageUrl('https://a.example/p#s2', 'oui')).toBe('https://a.example/p#s2:~:text=oui')
})
