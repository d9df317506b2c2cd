import { expect, test } from 'vitest'
import type { Paragraph } from './data.ts'
import { asKnown, hasItsThread } from './fragments.ts'

// Words between brackets are a claim's; those in capitals could not be known yet.
const read = (notation: string): Paragraph =>
  notation
    .split(/[[\]]/)
    .flatMap((text, n) => (text === '' ? [] : [n % 2 ? { text, claim: text } : { text }]))
const isKnown = (claim: string) => claim !== claim.toUpperCase()
const shown = (notation: string) =>
  asKnown(read(notation), isKnown)
    .map((fragment) => fragment.text)
    .join('')

test.for([
  ['a paragraph of which all is known', '[Un]\u202f; mais [deux], dit-on.', 'Un\u202f; mais deux, dit-on.'],
  ['at the end', '[Un]. [DEUX.]', 'Un.'],
  ['at the end, with what follows it', '[Un], et [DEUX], selon le Temps.', 'Un.'],
  ['at the end, after a claim that ends by itself', '[Un.] [DEUX]\u202f; [TROIS].', 'Un.'],
  ['in the middle', '[Un]. [DEUX]\u202f; [trois].', 'Un\u202f; trois.'],
  ['several', '[Un], [DEUX], et [TROIS].', 'Un.'],
  ['at the beginning', '[UN]. [Deux].', 'Deux.'],
  ['after an opening', 'D’abord. [UN]\u202f; [DEUX]\u202f; et [Trois].', 'D’abord. Trois.'],
  ['all', 'D’abord. [UN]\u202f; [DEUX].', ''],
])('words of claims not yet known are left out: %s', ([, notation = '', words]) => {
  expect(shown(notation)).toBe(words)
})

test('a paragraph without claims stays', () => {
  expect(shown('Une charnière.')).toBe('Une charnière.')
})

test.for<[string, boolean]>([
  ['[Un] [DEUX] [TROIS]', true],
  ['[Un] [DEUX] [TROIS] [QUATRE]', false],
  ['Sans affirmation.', true],
])('%s has its thread: %s', ([notation, kept]) => {
  expect(hasItsThread(read(notation), isKnown)).toBe(kept)
})
