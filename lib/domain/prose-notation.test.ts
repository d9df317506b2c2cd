import { describe, expect, test } from 'vitest'
import { readNotation, writeNotation } from './prose-notation.ts'
import type { ProseMark, ProseNode } from './prose.schema.ts'

const CLAIMS = ['018bd000-0000-7000-8000-00000000000a', '018bd000-0000-7000-8000-00000000000b']
const bold: ProseMark = { type: 'bold' }
const italic: ProseMark = { type: 'italic' }
const link = (href: string): ProseMark => ({ type: 'link', attrs: { href } })
const claim = (n: number): ProseMark => ({ type: 'claim', attrs: { id: CLAIMS[n - 1]! } })
const text = (words: string, ...marks: ProseMark[]): ProseNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const BREAK: ProseNode = { type: 'hardBreak' }
const block = (type: ProseNode['type'], ...content: ProseNode[]): ProseNode =>
  content.length > 0 ? { type, content } : { type }
const doc = (...content: ProseNode[]): ProseNode => ({ type: 'doc', content })
const p = (...content: ProseNode[]) => block('paragraph', ...content)
const heading = (level: number, ...content: ProseNode[]): ProseNode => ({
  ...block('heading', ...content),
  attrs: { level },
})
const item = (...content: ProseNode[]) => block('listItem', p(...content))
const read = (typed: string) => readNotation(typed, CLAIMS)

describe('what is typed, and what it says', () => {
  test.each<[string, ProseNode]>([
    ['', doc()],
    ['Un.\n\nDeux.', doc(p(text('Un.')), p(text('Deux.')))],
    ['Un.\nDeux.', doc(p(text('Un.'), BREAK, text('Deux.')))],
    ['### Le titre', doc(heading(3, text('Le titre')))],
    ['## Plus haut', doc(heading(2, text('Plus haut')))],
    ['- un\n- deux', doc(block('bulletList', item(text('un')), item(text('deux'))))],
    [
      '1. un\n2. deux\n   suite',
      doc(block('orderedList', item(text('un')), item(text('deux'), BREAK, text('suite')))),
    ],
    ['> un\n>\n> deux', doc(block('blockquote', p(text('un')), p(text('deux'))))],
    ['**gras** et *italique*', doc(p(text('gras', bold), text(' et '), text('italique', italic)))],
    ['***les deux***', doc(p(text('les deux', bold, italic)))],
    ['[ici](https://exemple.fr/a)', doc(p(text('ici', link('https://exemple.fr/a'))))],
    ['[Le conseil vote](#2).', doc(p(text('Le conseil vote', claim(2)), text('.')))],
    [
      '[il *part* [là](mailto:a@b.fr)](#1)',
      doc(
        p(
          text('il ', claim(1)),
          text('part', claim(1), italic),
          text(' ', claim(1)),
          text('là', claim(1), link('mailto:a@b.fr')),
        ),
      ),
    ],
    ['\\*un\\* \\[deux\\] \\\\', doc(p(text('*un* [deux] \\')))],
  ])('%j', (typed, says) => {
    expect(read(typed)).toEqual({ doc: says, issues: [] })
    expect(writeNotation(says, CLAIMS)).toBe(typed)
  })
})

describe('what people type otherwise is understood', () => {
  test.each<[string, ProseNode]>([
    ['  Un. \r\n\r\n\r\n\t\r\nDeux.\r\n', doc(p(text('Un.')), p(text('Deux.')))],
    [
      'Un :\n- deux\n\n### Trois\nquatre',
      doc(
        p(text('Un :')),
        block('bulletList', item(text('deux'))),
        heading(3, text('Trois')),
        p(text('quatre')),
      ),
    ],
    ['1. un\n\n2. deux', doc(block('orderedList', item(text('un')), item(text('deux'))))],
    ['>sans blanc\ndehors', doc(block('blockquote', p(text('sans blanc'))), p(text('dehors')))],
    ['> - un\n> - deux', doc(block('blockquote', block('bulletList', item(text('un')), item(text('deux')))))],
    ['il dit « […] non » (sic), 5 * 3 * 2', doc(p(text('il dit « […] non » (sic), 5 * 3 * 2')))],
    ['[un [deux] trois](#1)', doc(p(text('un [deux] trois', claim(1))))],
    ['#sans blanc, -un, 1.un, ****', doc(p(text('#sans blanc, -un, 1.un, ****')))],
    [
      '[a](https://fr.wikipedia.org/wiki/Frise_(histoire))',
      doc(p(text('a', link('https://fr.wikipedia.org/wiki/Frise_(histoire)')))),
    ],
    ['**gras\nencore**', doc(p(text('gras', bold), { ...BREAK, marks: [bold] }, text('encore', bold)))],
    ['2023. Une année', doc(p(text('2023. Une année')))],
    ['un\n>\n\ndeux', doc(p(text('un')), p(text('deux')))],
  ])('%j', (typed, says) => {
    expect(read(typed)).toEqual({ doc: says, issues: [] })
  })
})

describe('what is wrong is said, with its line, and no word is lost', () => {
  test.each<[string, Record<string, unknown>, ProseNode]>([
    [
      'un\n\ndeux\n[trois](#3)',
      { code: 'prose.unknown_claim', number: 3, line: 4 },
      doc(p(text('un')), p(text('deux'), BREAK, text('trois'))),
    ],
    ['[un](#0)', { code: 'prose.unknown_claim', number: 0, line: 1 }, doc(p(text('un')))],
    [
      '> [un](javascript:alert\\(1\\))',
      { code: 'prose.bad_link', href: 'javascript:alert(1)', line: 1 },
      doc(block('blockquote', p(text('un')))),
    ],
    ['[un](exemple.fr)', { code: 'prose.bad_link', href: 'exemple.fr', line: 1 }, doc(p(text('un')))],
    ['[un](#a)', { code: 'prose.bad_link', href: '#a', line: 1 }, doc(p(text('un')))],
    [
      '- un\n- **deux',
      { code: 'prose.unclosed', sign: '**', line: 2 },
      doc(block('bulletList', item(text('un')), item(text('**deux')))),
    ],
    [
      'un *deux* *trois',
      { code: 'prose.unclosed', sign: '*', line: 1 },
      doc(p(text('un '), text('deux', italic), text(' *trois'))),
    ],
    ['***un**', { code: 'prose.unclosed', sign: '*', line: 1 }, doc(p(text('*un', bold)))],
    ['[un](#1 et deux', { code: 'prose.unclosed', sign: '](', line: 1 }, doc(p(text('[un](#1 et deux')))],
  ])('%j', (typed, issue, says) => {
    expect(read(typed)).toEqual({ doc: says, issues: [{ path: 'body', ...issue }] })
  })
  test('under the path of the field', () => {
    expect(readNotation('**un', [], 'blocks.0.body').issues).toMatchObject([{ path: 'blocks.0.body' }])
  })
})

test('a list in a list is laid flat, a claim from elsewhere is #0', () => {
  const nested = block(
    'bulletList',
    block('listItem', p(text('un')), p(text('deux')), block('orderedList', item(text('trois')))),
  )
  expect(writeNotation(doc(nested), CLAIMS)).toBe('- un\n  deux\n- trois')
  expect(writeNotation(doc(p(text('mots', claim(1)))), [])).toBe('[mots](#0)')
})
