/** A piece of a paragraph as it is typed; `at` is its place in the source.
 *  `unclosed` is a sign that something was to follow, and did not: it stands as words. */
export type Token =
  | { kind: 'words'; words: string }
  | { kind: 'break' }
  | { kind: 'stars'; at: number; bold: boolean; italic: boolean }
  | { kind: 'open'; at: number; target: string | null }
  | { kind: 'close'; at: number; target: string | null }
  | { kind: 'unclosed'; at: number; words: string }

type Sign<K extends Token['kind']> = Extract<Token, { kind: K }>

// A target may hold parentheses in pairs, as addresses are pasted.
const TARGET = String.raw`(?:\\[^\n]|[^()\\\n]|\((?:\\[^\n]|[^()\\\n])*\))*`
const TOKEN = new RegExp(String.raw`\\[^\n]?|\n|\*+|\[|\]\((${TARGET})\)|\]\(?|[^\\\n*[\]]+`, 'g')

/** Every bracket that is left has its partner and its target, every star its closing one. */
export function tokensOf(source: string): Token[] {
  const tokens = Array.from(source.matchAll(TOKEN), (found) =>
    tokenOf(source, found[0], found.index, found[1]),
  )
  return withoutLoneStars(withoutLoneBrackets(tokens))
}

function tokenOf(source: string, sign: string, at: number, target: string | undefined): Token {
  if (sign === '\n') return { kind: 'break' }
  if (sign === '[') return { kind: 'open', at, target: null }
  if (sign === '](') return { kind: 'unclosed', at, words: sign }
  if (sign.startsWith(']')) return { kind: 'close', at, target: target ?? null }
  return sign.startsWith('*') ? starsOf(source, sign, at) : { kind: 'words', words: unescaped(sign) }
}

export const unescaped = (text: string) => text.replace(/\\([^\n]?)/g, '$1')

/** «5 * 3» and rows of stars are words. */
function starsOf(source: string, sign: string, at: number): Token {
  const around = source.charAt(at - 1) + source.charAt(at + sign.length)
  if (sign.length > 3 || /^[ \t]{2}$/.test(around)) return { kind: 'words', words: sign }
  return { kind: 'stars', at, bold: sign.length > 1, italic: sign.length !== 2 }
}

/** Gives each opening bracket its closing one's target; «[…]», which has none, is words. */
function withoutLoneBrackets(tokens: Token[]): Token[] {
  const open: Sign<'open'>[] = []
  const closes = (token: Token): Token => {
    if (token.kind === 'open') open.push(token)
    if (token.kind === 'unclosed') return open.pop() ? token : { kind: 'words', words: token.words }
    if (token.kind !== 'close') return token
    const begun = open.pop()
    if (begun && token.target !== null) {
      begun.target = token.target
      return token
    }
    return { kind: 'words', words: token.target === null ? ']' : `](${unescaped(token.target)})` }
  }
  return tokens
    .map(closes)
    .map((token) => (token.kind === 'open' && token.target === null ? { kind: 'words', words: '[' } : token))
}

/** Where bold or italic is turned on and never off, the last of its signs is words. */
function withoutLoneStars(tokens: Token[]): Token[] {
  const lone = (type: 'bold' | 'italic') => {
    const signs = tokens.filter((token): token is Sign<'stars'> => token.kind === 'stars' && token[type])
    return signs.length % 2 === 1 ? signs.at(-1) : undefined
  }
  const [bold, italic] = [lone('bold'), lone('italic')]
  return tokens.flatMap((token): Token[] => {
    if (token.kind !== 'stars' || (token !== bold && token !== italic)) return [token]
    const left = { ...token, bold: token.bold && token !== bold, italic: token.italic && token !== italic }
    const words = (token === bold ? '**' : '') + (token === italic ? '*' : '')
    return [left, { kind: 'unclosed', at: token.at, words }]
  })
}
