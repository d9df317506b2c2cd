// The notation line by line: which signs at the start of a line begin a block, and how words that look like them are
// told apart by a backslash.

export interface Line {
  text: string
  /** in what was typed, from 1 */
  number: number
}

/** Blanks around a line mean nothing, unless a backslash stands before them. */
export function linesOf(text: string): Line[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return lines.map((line, index) => ({ text: trimmed(line), number: index + 1 }))
}

export function trimmed(line: string): string {
  const bare = line.replace(/^[ \t]+/, '')
  const left = bare.replace(/[ \t]+$/, '')
  return isEscaping(left) ? bare.slice(0, left.length + 1) : left
}

/** An odd number of backslashes at the end: the next sign is a plain one. */
const isEscaping = (text: string) => (/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1

export type Start =
  | { kind: 'blank' | 'text' | 'blockquote' | 'bulletList'; rest: string }
  | { kind: 'heading'; rest: string; level: number }
  | { kind: 'orderedList'; rest: string; number: number }

const HEADING = /^(#{1,6})(?: +|$)/
const BULLET = /^-(?: +|$)/
const NUMBERED = /^(\d{1,3})\.(?: +|$)/
const QUOTATION = /^>/

/** What a trimmed line begins, and what stands behind the sign. */
export function startOf(text: string): Start {
  if (text === '') return { kind: 'blank', rest: '' }
  const [heading, numbered] = [HEADING.exec(text), NUMBERED.exec(text)]
  if (heading) return { kind: 'heading', rest: text.slice(heading[0].length), level: heading[1]?.length ?? 0 }
  if (numbered)
    return { kind: 'orderedList', rest: text.slice(numbered[0].length), number: Number(numbered[1]) }
  if (BULLET.test(text)) return { kind: 'bulletList', rest: text.replace(BULLET, '') }
  return QUOTATION.test(text)
    ? { kind: 'blockquote', rest: trimmed(text.slice(1)) }
    : { kind: 'text', rest: text }
}

/** A line of words, written so that it is read back as just that: not blank, not trimmed, not the start of a block. */
export function guarded(line: string): string {
  if (line === '') return '\\'
  const last = line.length - 1
  const isCut = /[ \t]$/.test(line) && last > 0 && !isEscaping(line.slice(0, last))
  const ended = isCut ? `${line.slice(0, last)}\\${line.slice(last)}` : line
  if (NUMBERED.test(line)) return ended.replace('.', '\\.')
  return /^[ \t]/.test(line) || startOf(line).kind !== 'text' ? `\\${ended}` : ended
}
