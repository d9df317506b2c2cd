import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNotation, writeNotation } from './prose-notation.ts'
import { isWellNested } from './prose-nesting.ts'
import { Prose, type ProseMark, type ProseNode } from './prose.schema.ts'

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
const read = (source: string) => readNotation(source, CLAIMS)

const words = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '[',
        ']',
        '](',
        '(',
        ')',
        '#1',
        '\\',
        ' ',
        '\t',
        '-',
        '- ',
        '1. ',
        '12.',
        '>',
        '### ',
        '#',
        'mot',
        'é',
        '\u00a0',
        '« »',
        '🎈',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((x) => x.join('')),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((t) => !/[\r\n]/.test(t)),
)
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'mailto:a@b.fr',
    'https://a.fr/(b)',
    'https://a.fr/)(',
    'https://a.fr/((',
    'https://a.fr/\\*[x](',
  ),
)
const marks = fc
  .tuple(fc.option(fc.constantFrom(1, 2)), fc.option(href), fc.boolean(), fc.boolean())
  .map(([c, h, b, i]) => [
    ...(c ? [claim(c)] : []),
    ...(h ? [link(h)] : []),
    ...(b ? [bold] : []),
    ...(i ? [italic] : []),
  ])
const leaf = fc.oneof(
  { arbitrary: fc.tuple(words, marks).map(([w, m]) => text(w, ...m)), weight: 4 },
  marks.map((m): ProseNode => (m.length > 0 ? { ...BREAK, marks: m } : BREAK)),
)
/** Neighbours with the same marks are one. */
const merged = (nodes: ProseNode[]) =>
  nodes.reduce<ProseNode[]>((all, node) => {
    const last = all.at(-1)
    const isOne =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    return isOne ? [...all.slice(0, -1), { ...last, text: last.text! + node.text! }] : [...all, node]
  }, [])
const inline = fc.array(leaf, { maxLength: 5 }).map(merged)
const paragraph = inline.map((content) => p(...content))
const list = fc
  .tuple(
    fc.constantFrom('bulletList' as const, 'orderedList' as const),
    fc.array(inline, { minLength: 1, maxLength: 4 }),
  )
  .map(([type, items]) => block(type, ...items.map((content) => item(...content))))
const title = fc
  .tuple(fc.integer({ min: 1, max: 6 }), inline)
  .map(([level, content]) => heading(level, ...content))
const simple = fc.oneof({ arbitrary: paragraph, weight: 3 }, title, list)
const quotation = fc
  .array(simple, { minLength: 1, maxLength: 3 })
  .map((blocks) => block('blockquote', ...blocks))
const anyDoc = fc
  .array(fc.oneof({ arbitrary: simple, weight: 4 }, quotation), { maxLength: 4 })
  .map((blocks) => doc(...blocks))

test('what is written is read back the same', () =>
  fc.assert(
    fc.property(anyDoc, (says) => {
      expect(read(writeNotation(says, CLAIMS))).toEqual({ doc: says, issues: [] })
    }),
    { numRuns: 2000 },
  ))

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '[',
        ']',
        '](#1)',
        '](#9)',
        '](',
        '(',
        ')',
        '\\',
        ' ',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '> ',
        '### ',
        'mot',
        'é',
      ),
      { maxLength: 14 },
    )
    .map((x) => x.join('')),
)

test('whatever is typed is read, is prose, keeps its words, and is written the same from then on', () =>
  fc.assert(
    fc.property(typed, (source) => {
      const { doc: says } = read(source)
      expect(Prose.safeParse(says).success && isWellNested(says)).toBe(true)
      const letters = (t: string) => t.replace(/[^\p{L}]/gu, '')
      // what stands where an address should is in the issue
      if (!/\]\((?!#\d\))/.test(source))
        expect(letters(leavesOf(says).join(''))).toBe(letters(source.replace(/\r/g, '')))
      expect(read(writeNotation(says, CLAIMS)).doc).toEqual(says)
    }),
    { numRuns: 2000 },
  ))

const leavesOf = (node: ProseNode): string[] => [node.text ?? '', ...(node.content ?? []).flatMap(leavesOf)]

const anyTree = fc.letrec<{ node: ProseNode }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(
        'doc',
        'paragraph',
        'heading',
        'bulletList',
        'orderedList',
        'listItem',
        'blockquote',
        'hardBreak',
        'text',
      ),
      attrs: fc.record({ level: fc.double() }),
      content: fc.array(tie('node'), { maxLength: 3 }),
      text: fc.string(),
      marks,
    },
    { requiredKeys: ['type'] },
  ),
})).node

test('writing never fails, whatever the tree', () =>
  fc.assert(
    fc.property(anyTree, (tree) => {
      expect(typeof writeNotation(tree, [])).toBe('string')
    }),
    { numRuns: 2000 },
  ))
