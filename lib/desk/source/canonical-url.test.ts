import { expect, test } from 'vitest'
import { canonicalUrl } from './canonical-url.ts'

test('one page has one key, however its address came', () => {
  const key = 'exemple.fr/articles/un?id=3&page=2'
  for (const address of [
    'https://exemple.fr/articles/un?id=3&page=2',
    'http://www.exemple.fr/articles/un/?page=2&id=3#haut',
    'https://EXEMPLE.fr/articles/un?utm_source=x&id=3&page=2&fbclid=abc',
  ])
    expect(canonicalUrl(address)).toBe(key)
})

test('what tells pages apart stays: host, path in its case, query, port', () => {
  expect(canonicalUrl('https://blog.exemple.fr/Un')).toBe('blog.exemple.fr/Un')
  expect(canonicalUrl('https://exemple.fr:8443/un?v=1')).toBe('exemple.fr:8443/un?v=1')
})

test('without an address there is none', () => {
  expect(canonicalUrl(null)).toBeNull()
})
