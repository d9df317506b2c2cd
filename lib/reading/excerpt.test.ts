import { expect, test } from 'vitest'
import { END, excerpt, highlighted, HIT } from './excerpt.ts'

const mark = (text: string) => text.replaceAll('[', HIT).replaceAll(']', END)
const shown = (segments: { text: string; hit: boolean }[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('hits stand in the text as it is written, with its apostrophes and no-break spaces', () => {
  expect(shown(highlighted('l’annonce d’Ilya, à 5\u00a0h', mark('l [annonce] d [Ilya], à 5 h')))).toBe(
    'l’[annonce] d’[Ilya], à 5\u00a0h',
  )
})

test('a headline that is not the text’s own shows no hit, and all of the text', () => {
  expect(highlighted('abc', mark('[ab]'))).toEqual([{ text: 'abc', hit: false }])
  expect(highlighted('abc', '')).toEqual([{ text: 'abc', hit: false }])
})

test('a short text is whole', () => {
  expect(shown(excerpt([{ text: 'Le conseil.', hit: false }]))).toBe('Le conseil.')
})

test('a long text is cut around its first hit, between words, and says so', () => {
  const words = 'mot '.repeat(100)
  const cut = shown(excerpt(highlighted(`${words}renvoi ${words}`, mark(`${words}[renvoi] ${words}`))))
  expect(cut).toMatch(/^…(mot )+\[renvoi\]( mot)+…$/)
  expect(cut.length).toBeLessThan(260)
})

test('one word longer than the excerpt is cut all the same', () => {
  expect(shown(excerpt([{ text: 'x'.repeat(1000), hit: false }]))).toBe(`${'x'.repeat(240)}…`)
})

test.for([' ;', ',', '.', ' «'])('no «%s» stands before the sign of a cut', (sign) => {
  const text = `${'mot '.repeat(57)}dernier${sign} interminablement raconté`
  const shown = excerpt([{ text, hit: false }]).map((segment) => segment.text)
  expect(shown.join('')).toMatch(/ dernier…$/)
})
