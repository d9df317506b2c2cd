import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HIGH_RULES, LOW_RULES } from './typography-rules.ts'
import { sparedIn } from './typography-spared.ts'
import { typeset, typographyFaults } from './typography.ts'

/** ␣ stands for U+00A0, ‿ for U+202F. */
const shown = (text: string) => text.replaceAll('\u00a0', '␣').replaceAll('\u202f', '‿')
const codes = (text: string) => typographyFaults(text).map((fault) => fault.code)

test.each([
  ['Vraiment ?', 'Vraiment‿?'],
  ['Vraiment? Oui! Bon; et alors', 'Vraiment‿? Oui‿! Bon‿; et alors'],
  ['Quoi ? ! Non !!!', 'Quoi‿?! Non‿!!!'],
  ['Résultat: oui', 'Résultat␣: oui'],
  ['"Bonjour", dit-il', '«␣Bonjour␣», dit-il'],
  ['«Bonjour»', '«␣Bonjour␣»'],
  ['« Il dit "non" »', '«␣Il dit “non”␣»'],
  ['"Il a lu "X" hier"', '«␣Il a lu “X” hier␣»'],
  ["Il a dit: \"non\". l'été d'aujourd'hui", 'Il a dit␣: «␣non␣». l’été d’aujourd’hui'],
  ['selon l\'"expert"', 'selon l’«␣expert␣»'],
  ['Attends... etc...', 'Attends… etc.'],
  ['mot , mot ( non )', 'mot, mot (non)'],
  ['1900 (?) et (oui ?)', '1900 (?) et (oui‿?)'],
  ['10 000 euros, 12 000 000 €', '10‿000␣euros, 12‿000‿000␣€'],
  ['en 2023 150 personnes', 'en 2023 150 personnes'],
  ['15 %, 20€, 5°C, 3km, 86 milliards', '15␣%, 20␣€, 5␣°C, 3␣km, 86␣milliards'],
  ['à 12h30, 09 h 05, 00h05 et 8 h', 'à 12␣h␣30, 9␣h␣05, 0␣h␣05 et 8␣h'],
  ['le 1 novembre, le 17 novembre 2023', 'le 1er␣novembre, le 17␣novembre 2023'],
  ['1ère, 2ème, 3èmes, XVIIIème siècle', '1re, 2e, 3es, XVIIIe␣siècle'],
  ['52 av. J.-C.', '52␣av.␣J.-C.'],
  ['M. Altman, Mme Murati, n° 12, p. 34', 'M.␣Altman, Mme␣Murati, n°␣12, p.␣34'],
  ['Quoi -- non', 'Quoi — non'],
])('%s', (rough, right) => {
  expect(shown(typeset(rough))).toBe(right)
})

test.each([
  'https://exemple.fr/a?b=c:d;e!f',
  'exemple.fr/a?b=c...d',
  'écrire à l.martin@exemple.fr',
  'à 12:30, au format 16:9',
  'le code `a?b:c "d" 1ère...` ici',
  'x != y',
  'Retour\nà la ligne',
])('left as it is: %s', (text) => {
  expect(typeset(text)).toBe(text)
})

test('a sign after an address is still a sign', () => {
  expect(shown(typeset('Qui a écrit à a@exemple.fr?'))).toBe('Qui a écrit à a@exemple.fr‿?')
  expect(shown(typeset('Avez-vous lu https://exemple.fr/a ?'))).toBe('Avez-vous lu https://exemple.fr/a‿?')
})

describe('faults', () => {
  test.each([
    ['L’été', []],
    ["L'été", ['apostrophe.straight']],
    ['un "mot', ['quote.straight']],
    ['oui ?', ['punctuation.high']],
    ['oui:', ['punctuation.colon']],
    ['«oui»', ['guillemet.open', 'guillemet.close']],
    ['un,deux', ['punctuation.after']],
    ['un\tdeux', ['space.other']],
    ['un  deux', ['space.double']],
    ['à 12:30', ['hour.colon']],
    ['à 12h30', ['hour.space']],
    ['15 %', ['unit.space']],
    ['10 000', ['number.group']],
    ['le 2 mai', ['date.space']],
    ['le 2\u00a0Mai', ['date.capital']],
    ['un lundi, Mardi', ['date.capital']],
    ['le 1\u00a0mai', ['date.first']],
    ['la 2ème', ['ordinal']],
    ['Mr Altman', ['title.english']],
    ['A midi', ['capital.accent']],
    ['l’Etat', ['capital.accent']],
    ['etc…', ['ellipsis.etc']],
    ['voir https://exemple.fr/?a:b et `l\'x "y"`', []],
  ])('%s: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
  test('say where, with what stands around', () => {
    const text = 'Le conseil d’administration se réunit. Mr Altman n’y est pas attendu ce jour-là.'
    expect(typographyFaults(text)).toEqual([
      { code: 'title.english', at: 39, excerpt: 'dministration se réunit. Mr Altman n’y est pas att' },
    ])
  })
})

const PIECES =
  'a,é,A,le,Il, , ,  ,\u00a0,\u202f,\n,\t,.,..,...,…,;,!,?,:,«,»,",",\',’,“,”,(,),[,],-,--,—,`,0,1,2,30,000,12,2023,h,%,€,$,°C,km,millions,ème,ere,er,X,XIX,siècle,av. J.-C.,novembre,Mai,M.,Mme,n°,etc,https://x.fr/a?b,a@b.fr,x.fr/,12:30,/,@,=,*,qu,l,Etat'
const RULES = [...LOW_RULES, ...HIGH_RULES]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES.split(','), ','), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
)
const often = { numRuns: 3000 }

test('doing it twice changes nothing, and leaves no fault that it could have put right', () =>
  fc.assert(
    fc.property(text, (rough) => {
      const once = typeset(rough)
      expect(typeset(once)).toBe(once)
      const fixable = RULES.filter((rule) => rule.fix !== null).map((rule) => rule.code)
      const byPeople = RULES.filter((rule) => rule.fix === null).map((rule) => rule.code)
      const left = codes(once).filter((code) => fixable.includes(code) && !byPeople.includes(code))
      expect(left).toEqual([])
    }),
    often,
  ))

test('addresses, code and clock times are there, letter for letter', () =>
  fc.assert(
    fc.property(text, (rough) => {
      const set = typeset(rough)
      for (const { start, end } of sparedIn(rough)) expect(set).toContain(rough.slice(start, end))
      expect(set.match(/12:30/g)).toEqual(rough.match(/12:30/g))
    }),
    often,
  ))

test('no word is touched but an ordinal: letters stay, in their order', () => {
  const letters = (words: string) => words.replace(/[^\p{L}]/gu, '')
  fc.assert(
    fc.property(text, (rough) => {
      fc.pre(!/è|ere|er/.test(rough) && !/1\s*novembre/.test(rough))
      expect(letters(typeset(rough))).toBe(letters(rough))
    }),
    often,
  )
})

describe('the demonstration, which a person has read', () => {
  const folder = new URL('../../prisma/seed/', import.meta.url)
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const articles = readdirSync(new URL('articles/', folder)).map((file) => read(`articles/${file}`))
  const texts = [
    ...frenchIn(read('events.json')),
    ...frenchIn(read('actors.json')),
    ...articles.flatMap((article) => frenchIn(article)),
  ]

  const typed = (words: string) =>
    words
      .replace(/«\u00a0|\u00a0»/g, '"')
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll('’', "'")
      .replaceAll('…', '...')

  test('has texts', () => {
    expect(texts.length).toBeGreaterThan(1000)
  })
  test('has no fault', () => {
    expect(texts.flatMap(typographyFaults)).toEqual([])
  })
  test('stays as it is', () => {
    expect(texts.filter((words) => typeset(words) !== words)).toEqual([])
  })
  test('is what comes of typing it on an ordinary keyboard', () => {
    expect(texts.filter((words) => typeset(typed(words)) !== words)).toEqual([])
  })
})

/** Sentences, and paragraphs that are kept in pieces; not names, foreign titles, quotations, addresses. */
function frenchIn(value: unknown, key = ''): string[] {
  const kept = [
    'text',
    'title',
    'description',
    'reason',
    'translation',
    'headline',
    'standfirst',
    'heading',
    'note',
  ]
  if (typeof value === 'string') return kept.includes(key) && value ? [value] : []
  if (Array.isArray(value)) {
    const pieces = value.map((piece: unknown) => (isPiece(piece) ? piece.text : null))
    if (pieces.length > 0 && pieces.every((piece) => piece !== null)) return [pieces.join('')]
    return value.flatMap((item) => frenchIn(item, key))
  }
  return Object.entries(value ?? {}).flatMap(([name, field]) => frenchIn(field, name))
}

function isPiece(value: unknown): value is { text: string } {
  const keys = Object.keys(value ?? {})
  return keys.includes('text') && keys.every((key) => key === 'text' || key === 'claim')
}
