/** A piece of a paragraph as it is typed. `at` is its place in the source. */
export type Token =
  | { kind: 'words'; words: string }
  | { kind: 'break' }
  | { kind: 'stars'; at: number; bold: boolean; italic: boolean }
  | { kind: 'open'; at: number; target: string | null }
  | { kind: 'close'; at: number; target: string | null }

const TARGET = String.raw`(?:\\[^\n]|[^()\\\n]|\((?:\\[^\n]|[^()\\\n])*\))*`
const TOKEN = new RegExp(String.raw`\\[^\n]?|\n|\*+|\[|\]\((${TARGET})\)|\]|[^\\\n*[\]]+`, 'g')

/** @returns the pieces; a bracket that has no target behind it is words */
export function tokensOf(source: string): Token[] {
  const tokens = Array.from(source.matchAll(TOKEN), (found) =>
    tokenOf(source, found[0], found.index, found[1]),
  )
  return paired(tokens)
}

function tokenOf(source: string, sign: string, at: number, target: string | undefined): Token {
  if (sign === '\n') return { kind: 'break' }
  if (sign === '[') return { kind: 'open', at, target: null }
  if (sign.startsWith(']')) return { kind: 'close', at, target: target ?? null }
  if (sign.startsWith('*')) return starsOf(source, sign, at)
  return { kind: 'words', words: unescaped(sign) }
}

export const unescaped = (text: string) => text.replace(/\\([^\n]?)/g, '$1')

/** «5 * 3» and rows of stars are words. */
function starsOf(source: string, sign: string, at: number): Token {
  const around = source.charAt(at - 1) + source.charAt(at + sign.length)
  if (sign.length > 3 || /^[ \t]{2}$/.test(around)) return { kind: 'words', words: sign }
  return { kind: 'stars', at, bold: sign.length > 1, italic: sign.length !== 2 }
}

/** Gives each opening bracket the target of its closing one; «[…]» and other brackets alone become words. */
function paired(tokens: Token[]): Token[] {
  const open: number[] = []
  const out = [...tokens]
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push(index)
    if (token.kind !== 'close') return
    const begin = open.pop()
    const start = begin === undefined ? undefined : tokens[begin]
    if (begin !== undefined && start?.kind === 'open' && token.target !== null)
      out[begin] = { ...start, target: token.target }
    else out[index] = { kind: 'words', words: token.target === null ? ']' : `](${unescaped(token.target)})` }
  })
  return out.map((token) => (token.kind === 'open' && token.target === null ? { kind: 'words', words: '[' } : token))
}
