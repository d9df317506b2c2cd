import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsIn, proseOf, proseText } from './prose.ts'
import { isWellNested } from './prose-nesting.ts'
import type { ProseMark, ProseNode } from './prose.schema.ts'

const claim = (id: string): ProseMark => ({ type: 'claim', attrs: { id } })
const text = (words: string, ...marks: ProseMark[]): ProseNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const block = (type: ProseNode['type'], ...content: ProseNode[]): ProseNode => ({ type, content })
const DOC = block(
  'doc',
  block('heading', text('Le renvoi')),
  block(
    'paragraph',
    text('Le conseil vote', claim('b')),
    text(' ; '),
    text('Altman part', { type: 'bold' }, claim('a')),
    text('.'),
  ),
  block(
    'bulletList',
    block('listItem', block('paragraph', text('il revient', claim('b'), { type: 'italic' }))),
  ),
)

test('claims come in the order of the text, each once', () => {
  expect([...claimsIn(DOC)]).toEqual(['b', 'a'])
})

test('the words, one line a paragraph', () => {
  expect(proseText(DOC)).toBe('Le renvoi\nLe conseil vote ; Altman part.\nil revient\n')
  expect(proseText(block('doc', block('paragraph', text('un'), { type: 'hardBreak' }, text('deux'))))).toBe(
    'un\ndeux\n',
  )
  expect(proseText({ type: 'doc' })).toBe('')
})

describe('plain text as prose', () => {
  test('blank lines part paragraphs, a line end breaks the line, signs are signs', () => {
    expect(proseOf('# *un*\r\ndeux\r\n\r\n \r\n- trois\n')).toEqual(
      block(
        'doc',
        block('paragraph', text('# *un*'), { type: 'hardBreak' }, text('deux')),
        block('paragraph', text('- trois')),
      ),
    )
    expect(proseOf(' \n\n ')).toEqual(block('doc'))
  })
  test('keeps every word of any text, and nests', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\r', '\u00a0', '*') }), (words) => {
        const doc = proseOf(words)
        expect(isWellNested(doc)).toBe(true)
        expect(proseText(doc).replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
      }),
    ))
})

test('what nests and what does not', () => {
  expect(isWellNested(DOC)).toBe(true)
  expect(isWellNested(block('doc', block('paragraph', block('paragraph'))))).toBe(false)
  expect(isWellNested(block('doc', text('nu')))).toBe(false)
  expect(isWellNested(block('doc', block('bulletList', block('paragraph'))))).toBe(false)
  expect(isWellNested(block('doc', block('paragraph', { ...text('a'), content: [text('b')] })))).toBe(false)
  expect(isWellNested({ type: 'inconnu', content: [text('a')] })).toBe(false)
})
