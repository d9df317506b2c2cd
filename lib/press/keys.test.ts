import { expect, test } from 'vitest'
import { keyOf, pageNumber } from './keys.ts'

test.for([
  ['/', '/'],
  ['/?utm_source=x', '/'],
  ['/articles/renvoi', '/articles/renvoi'],
  ['/articles/renvoi?page=2&q=<script>', '/articles/renvoi'],
  ['/articles/renvoi/editions/12', '/articles/renvoi/editions/12'],
  ['/articles/renvoi/modifications', '/articles/renvoi/modifications'],
  ['/rubriques/ia?page=2&x=1', '/rubriques/ia?page=2'],
  ['/rubriques/ia?page=1', '/rubriques/ia'],
  ['/rubriques/ia?x=1&page=3&page=4', '/rubriques/ia?page=3'],
  ['/flux.xml?', '/flux.xml'],
  ['/articles/renvoi?utm=1&au=2023-11-19', '/articles/renvoi?au=2023-11-19'],
  ['/articles/renvoi?au=hier&statut=', '/articles/renvoi'],
  ['/articles/renvoi?acteur=mira-murati&page=3', '/articles/renvoi?acteur=mira-murati'],
  ['/articles/renvoi?partie=2', '/articles/renvoi?partie=2'],
  ['/articles/renvoi?partie=1', '/articles/renvoi'],
  ['/articles/renvoi/editions/12?au=2023-11-19', '/articles/renvoi/editions/12'],
  ['/rubriques/ia?au=2023-11-19', '/rubriques/ia'],
  ['/articles/renvoi.json?au=2023-11-19', '/articles/renvoi.json'],
  ['/articles/renvoi.csv', '/articles/renvoi.csv'],
  ['/articles/renvoi.ics?x=1', '/articles/renvoi.ics'],
  ['/articles/renvoi.timeline.json', '/articles/renvoi.timeline.json'],
  ['/articles/renvoi/sources.json', '/articles/renvoi/sources.json'],
  ['/articles/renvoi/sources.ris', '/articles/renvoi/sources.ris'],
  ['/articles/renvoi/sources.bib', '/articles/renvoi/sources.bib'],
  ['/articles/renvoi/flux.xml', '/articles/renvoi/flux.xml'],
  ['/rubriques/ia/flux.json?page=2', '/rubriques/ia/flux.json'],
  ['/rectificatifs/flux.xml', '/rectificatifs/flux.xml'],
] as const)('%s is kept as %s', ([target, key]) => {
  expect(keyOf(target)).toBe(key)
})

test.for([
  '/recherche',
  '/recherche?q=openai',
  '/recherche?acteur=ada&statut=etabli&page=2',
  '/sante',
  '/articles/Renvoi',
  '/articles/renvoi/',
  '/articles/renvoi/vote',
  '/articles/renvoi.xml',
  '/articles/renvoiXjson',
  '/articles/renvoi.timeline.csv',
  '/articles/renvoi/sources.csv',
  '/auteurs/edith/flux.xml',
  '/sitemap-actualites.xml',
  '/articles/renvoi/editions/0',
  '/articles/../articles/renvoi',
  '/articles/%72envoi',
  '//articles/renvoi',
  'http://other/articles/renvoi',
  '/rubriques/ia?page=0',
  '/rubriques/ia?page=2x',
  `/articles/${'a'.repeat(300)}`,
  '/articles/renvoi?au=2023-11-19&acteur=mira-murati',
  '/bureau',
  '/nowhere',
  '',
])('%s is never kept', (target) => {
  expect(keyOf(target)).toBeNull()
})

test('a page number is a number from 1, written one way', () => {
  const read = (query: string) => pageNumber(new URLSearchParams(query))
  expect(['', 'page=1', 'page=27'].map(read)).toEqual([1, 1, 27])
  expect(['page=', 'page=0', 'page=-1', 'page=01', 'page=1e3', 'page=9999999'].map(read)).toEqual(
    Array(6).fill(null),
  )
})

test('who has closed the banner gets pages kept apart, and the same data', () => {
  expect(keyOf('/articles/renvoi?utm=1&au=2023-11-19', true)).toBe('bare /articles/renvoi?au=2023-11-19')
  expect(keyOf('/', true)).toBe('bare /')
  for (const target of ['/articles/renvoi.json', '/flux.xml', '/articles/renvoi/sources.ris', '/robots.txt'])
    expect(keyOf(target, true)).toBe(keyOf(target))
  expect(keyOf('/recherche?q=x', true)).toBeNull()
})
