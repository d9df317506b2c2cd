import { isFields, same, type Fields, type Json, type Value } from './json-values.ts'
import { mergeRuns, wordsOf } from './merge-words.ts'
import { isWellNested } from './prose-nesting.ts'

/** Three-way merge of ProseMirror documents, read as flat runs of words and brackets; a word carries its marks.
 *  @returns undefined where both sides changed the same or touching words, or where what they made
 *  together does not nest (a list here, a quotation begun before it there): the caller records a conflict */
export function mergeProse(base: Fields, mine: Fields, theirs: Fields): Fields | undefined {
  const tokens = mergeRuns(flat(base), flat(mine), flat(theirs))
  const merged = tokens && rebuilt(tokens)
  return merged && isWellNested(merged) ? merged : undefined
}

const CLOSE = ')'

function flat({ content, text, ...rest }: Fields): string[] {
  if (typeof text === 'string') return wordsOf(text).map((word) => 'w' + JSON.stringify([word, rest]))
  const inner = childrenOf(content).flatMap(flat)
  return ['(' + JSON.stringify([content !== undefined, rest]), ...inner, CLOSE]
}

const childrenOf = (content: Value): Fields[] => (Array.isArray(content) ? content.filter(isFields) : [])

interface Open {
  node: Fields
  content: Fields[] | undefined
}

function rebuilt(tokens: string[]): Fields | undefined {
  const root: Fields[] = []
  const stack: Open[] = [{ node: {}, content: root }]
  for (const token of tokens) {
    const top = stack.at(-1)
    if (token === CLOSE) {
      if (stack.length === 1) return undefined
      stack.pop()
    } else if (!top?.content) return undefined
    else if (token.startsWith('(')) stack.push(opened(token, top.content))
    else addWord(token, top.content)
  }
  return stack.length === 1 && root.length === 1 ? root[0] : undefined
}

function opened(token: string, siblings: Fields[]): Open {
  const [holds, rest] = JSON.parse(token.slice(1)) as [boolean, Fields]
  const content: Fields[] | undefined = holds ? [] : undefined
  const node: Fields = content ? { ...rest, content } : rest
  siblings.push(node)
  return { node, content }
}

function addWord(token: string, siblings: Fields[]): void {
  const [word, rest] = JSON.parse(token.slice(1)) as [string, Fields]
  const last = siblings.at(-1)
  const { text, ...marks }: { [key: string]: Json } = last ?? {}
  if (last && typeof text === 'string' && same(marks, rest)) last.text = text + word
  else siblings.push({ ...rest, text: word })
}
