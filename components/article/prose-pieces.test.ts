import { expect, test } from 'vitest'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { cutLastWord, piecesOf } from './prose-pieces.ts'

const ONE = '00000000-0000-7000-8000-000000000001'
const text = (words: string, claim?: string): ProseNode => ({
  type: 'text',
  text: words,
  ...(claim && { marks: [{ type: 'claim', attrs: { id: claim } }] }),
})
const shapeOf = (nodes: ProseNode[]) =>
  piecesOf(nodes).map(({ claimId, runs, end, link }) => [
    claimId ? 'claim' : '',
    runs.map((r) => r.text).join('|'),
    end,
    link,
  ])

test('what closes a sentence stands before the mark and is not said twice', () => {
  expect(shapeOf([text('Il démissionne', ONE), text('. Puis rien.')])).toEqual([
    ['claim', 'Il démissionne', '.', ''],
    ['', ' Puis rien.', '', ''],
  ])
  expect(shapeOf([text('« Oui', ONE), text('\u00a0», dit-il.')])).toEqual([
    ['claim', '« Oui', '\u00a0»', ','],
    ['', ' dit-il.', '', ''],
  ])
  expect(shapeOf([text('Pourquoi', ONE), text('\u202f?')])[0]).toEqual(['claim', 'Pourquoi', '\u202f?', ''])
})

test('what leads on stands after the mark', () => {
  expect(shapeOf([text('Il part', ONE), text('\u202f; elle reste.')])).toEqual([
    ['claim', 'Il part', '', '\u202f;'],
    ['', ' elle reste.', '', ''],
  ])
})

test('words of one claim in several dresses are one piece', () => {
  const italic: ProseNode = {
    type: 'text',
    text: 'Le Figaro',
    marks: [{ type: 'italic' }, { type: 'claim', attrs: { id: ONE } }],
  }
  expect(shapeOf([text('Selon ', ONE), italic])).toEqual([['claim', 'Selon |Le Figaro', '', '']])
})

test('no punctuation is doubled where the words of a claim were left out', () => {
  expect(shapeOf([text('A', ONE), text('. '), text('.')])).toEqual([['claim', 'A', '.', '']])
  expect(shapeOf([text('A', ONE), text('\u202f; '), text('.')])).toEqual([['claim', 'A', '.', '']])
  expect(shapeOf([text('A', ONE), text(', et '), text('.')])).toEqual([['claim', 'A', '.', '']])
  expect(shapeOf([text('A', ONE), text(' '), text('.')])).toEqual([['claim', 'A', '.', '']])
  expect(shapeOf([text('A', ONE), text(' et '), text('\u202f; puis rien.')])[0]).toEqual([
    'claim',
    'A',
    '',
    '\u202f;',
  ])
  expect(shapeOf([text('A', ONE), text('\u202f; '), text(', enfin.')])[0]).toEqual([
    'claim',
    'A',
    '',
    '\u202f;',
  ])
})

test('reading does not change what was read', () => {
  const nodes = [text('A', ONE), text('. '), text('.')]
  const before = structuredClone(nodes)
  piecesOf(nodes)
  expect(nodes).toEqual(before)
})

test('the last word goes with its no-break spaces', () => {
  const run = { text: 'près de 12\u00a0h\u00a030', marks: [] }
  expect(cutLastWord([run])).toEqual({
    before: [{ text: 'près de ', marks: [] }],
    last: [{ text: '12\u00a0h\u00a030', marks: [] }],
  })
  expect(cutLastWord([{ text: 'seul', marks: [] }])).toEqual({
    before: [],
    last: [{ text: 'seul', marks: [] }],
  })
})
