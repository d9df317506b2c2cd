import { expect, test } from 'vitest'
import { deskPath, withSuite } from './desk-path.ts'

test.for(['/bureau', '/bureau/articles', '/bureau/articles/1?bloc=2#e-3', '/bureau?page=2'])(
  '%s is kept',
  (path) => {
    expect(deskPath(path)).toBe(path)
  },
)

test.for([
  undefined,
  null,
  '',
  ['/bureau'],
  'https://evil.example/bureau',
  '//evil.example/bureau',
  '/\\evil.example',
  '\\/evil.example',
  '/bureau\\..\\..\\evil',
  '/bureau/../connexion/sortie',
  '/bureau/%2e%2e/%2e%2e/articles',
  '/bureauevil.example',
  '/bureau.evil.example',
  '/bureau@evil.example',
  ' /bureau',
  '/bureau\n//evil.example',
  '/bureau\t',
  'javascript:alert(1)',
  '/articles/un',
])('%j leads home', (path) => {
  expect(deskPath(path)).toBe('/bureau')
})

test('a page of sign-in carries where to go on, unless it is the home', () => {
  expect(withSuite('/connexion', '/bureau')).toBe('/connexion')
  expect(withSuite('/connexion', '/bureau/articles?q=é')).toBe(
    '/connexion?suite=%2Fbureau%2Farticles%3Fq%3D%C3%A9',
  )
})
