// A string, a comment, a run of white space, or one other character.
const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|\s+|[\s\S]/g

/** Takes out what no browser reads: comments, indents, the last semicolon of a block. Strings stay as they are.
 *  The order and the meaning of rules do not change: selectors and values keep their inner spaces. */
export function minifyCss(css: string): string {
  let text = ''
  for (const [token] of css.matchAll(TOKENS)) text = append(text, token)
  return text.trim()
}

function append(text: string, token: string): string {
  if (token.startsWith('/*')) return text
  if (/^\s/.test(token)) return /[\s{};,]$/.test(text) ? text : `${text} `
  if (!/^[{};,]$/.test(token)) return text + token
  const before = text.trimEnd()
  return token === '}' ? `${before.replace(/;$/, '')}}` : before + token
}
