import { expect, test } from 'vitest'
import { chosenIn } from './chosen-words.ts'

const TEXT = 'Le conseil vote. Sam Altman part\u202f! Il revient.\n\nFin'
const picked = (start: number, end = start) => {
  const { from, to } = chosenIn(TEXT, start, end)
  return TEXT.slice(from, to).trim()
}

test('words that were chosen are taken as they are', () => expect(picked(3, 10)).toBe('conseil'))
test('without a choice, the sentence around the cursor', () => {
  expect(picked(5)).toBe('Le conseil vote')
  expect(picked(TEXT.indexOf('Altman'))).toBe('Sam Altman part')
  expect(picked(TEXT.indexOf('revient'))).toBe('Il revient')
  expect(picked(TEXT.length)).toBe('Fin')
})
