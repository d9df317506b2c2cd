import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './json-values.ts'
import { merge } from './merge.ts'
import { mergeWords, wordsOf } from './merge-words.ts'
import { isWellNested } from './prose-nesting.ts'

const text = (words: string, marks?: Json): Json => ({ type: 'text', text: words, ...(marks && { marks }) })
const block = (type: string, ...content: Json[]): Json => ({ type, content })
const para = (...texts: string[]) => block('doc', ...texts.map((t) => block('paragraph', text(t))))

test('two people in one paragraph: both keep their words', () => {
  const { merged, conflicts } = merge(
    para('Le conseil renvoie Sam Altman vendredi.', 'Fin.'),
    para('Le conseil d’OpenAI renvoie Sam Altman vendredi.', 'Fin.'),
    para('Le conseil renvoie Sam Altman vendredi à midi.', 'Fin.', 'Suite.'),
  )
  expect(conflicts).toEqual([])
  expect(merged).toEqual(para('Le conseil d’OpenAI renvoie Sam Altman vendredi à midi.', 'Fin.', 'Suite.'))
})

test('two rewritings of one phrase are a conflict, and both are kept', () => {
  const [base, mine, theirs] = [para('Il part.'), para('Il démissionne.'), para('Il est renvoyé.')]
  expect(merge({ body: base }, { body: mine }, { body: theirs })).toEqual({
    merged: { body: theirs },
    conflicts: [{ path: 'body', base, mine, theirs }],
  })
})

test('marks survive: a claim marked here, a word added there', () => {
  const claim: Json = [{ type: 'claim', attrs: { id: '1' } }]
  const doc = (...nodes: Json[]) => block('doc', block('paragraph', ...nodes))
  const { merged, conflicts } = merge(
    doc(text('Altman part. Rien d’autre.')),
    doc(text('Altman part.', claim), text(' Rien d’autre.')),
    doc(text('Altman part. Rien d’autre ce soir.')),
  )
  expect(conflicts).toEqual([])
  expect(merged).toEqual(doc(text('Altman part.', claim), text(' Rien d’autre ce soir.')))
})

test('a paragraph cut in two here, a word changed there', () => {
  const { merged, conflicts } = merge(
    para('Un deux trois quatre cinq.'),
    para('Un deux ', 'trois quatre cinq.'),
    para('Un deux trois quatre six.'),
  )
  expect(conflicts).toEqual([])
  expect(merged).toEqual(para('Un deux ', 'trois quatre six.'))
})

test('a rewriting too long to compare is a conflict, not a slow save', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')
  expect(mergeWords(long('a'), long('b'), `${long('a')} fin`)).toBeUndefined()
})

test('words are a text in pieces', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (t) => {
      expect(wordsOf(t).join('')).toBe(t)
    }),
  ))

const BASE = Array.from({ length: 12 }, (_, n) => `mot${n}`)
/** Words added behind, or dropped from, places of the base. */
const edit = (who: string) =>
  fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 3 }).map((edits) =>
    BASE.flatMap((word, n) => {
      const here = edits.filter(([at]) => at === n)
      return [...(here.some(([, drops]) => drops) ? [] : [word]), ...here.map(() => `${who}${n}`)]
    }),
  )

test('no word is lost: what one side adds is there, what one side takes out is gone, or it is a conflict', () =>
  fc.assert(
    fc.property(edit('x'), edit('y'), (mine, theirs) => {
      const doc = (words: string[]) => para(words.join(' '))
      const { merged, conflicts } = merge(doc(BASE), doc(mine), doc(theirs))
      if (conflicts.length > 0) return
      const left = new Set(wordsOf(JSON.stringify(merged)))
      for (const word of [...mine, ...theirs]) if (!BASE.includes(word)) expect(left).toContain(word)
      for (const word of BASE)
        if (!mine.includes(word) || !theirs.includes(word)) expect(left).not.toContain(word)
    }),
    { numRuns: 2000 },
  ))

const word = fc.constantFrom('un', 'deux', 'trois')
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((w) => block('paragraph', text(w.join(' '))))
const items = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((p) => p.map((x) => block('listItem', x)))
const anyBlock = fc.oneof(
  paragraph,
  word.map((w) => block('heading', text(w))),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((p) => block('blockquote', ...p)),
  fc.tuple(fc.constantFrom('bulletList', 'orderedList'), items).map(([type, i]) => block(type, ...i)),
)
const anyDoc = fc.array(anyBlock, { maxLength: 3 }).map((blocks) => block('doc', ...blocks))

test('lists, headings and quotations that both sides changed still nest', () =>
  fc.assert(
    fc.property(anyDoc, anyDoc, anyDoc, (base, mine, theirs) => {
      const { merged } = merge(base, mine, theirs)
      expect(isWellNested(merged as object), JSON.stringify(merged)).toBe(true)
    }),
    { numRuns: 2000 },
  ))

test('a quotation made a list here, and another put before it there, is a conflict', () => {
  const un = block('paragraph', text('un'))
  const deux = block('paragraph', text('deux'))
  const base = block('doc', block('blockquote', deux))
  const mine = block('doc', block('bulletList', block('listItem', deux)))
  const theirs = block('doc', block('blockquote', un), block('blockquote', deux))
  expect(merge(base, mine, theirs)).toEqual({ merged: theirs, conflicts: [{ path: '', base, mine, theirs }] })
})
