import type { ProseMark, ProseNode } from './prose.schema.ts'

/** How words stand: inside which brackets, from the outermost, and in which type. */
interface Style {
  targets: string[]
  bold: boolean
  italic: boolean
}
const PLAIN: Style = { targets: [], bold: false, italic: false }

/** Words with their marks, on one line or more; signs that have a meaning are escaped where they are words. */
export function writeInline(nodes: ProseNode[], claimIds: string[]): string[] {
  let written = ''
  let style = PLAIN
  for (const node of nodes) {
    const words = wordsOf(node)
    if (words === '') continue
    const next = styleOf(node.marks ?? [], claimIds)
    written = appended(written, transition(style, next), words)
    style = next
  }
  return (written + transition(style, PLAIN)).split('\n')
}

function wordsOf(node: ProseNode): string {
  if (node.type === 'hardBreak') return '\n'
  return (node.text ?? '').replace(/\r\n?/g, '\n').replace(/[\\*[\]]/g, '\\$&')
}

/** Stars between two blanks are read as words, so the second blank is escaped. */
function appended(written: string, signs: string, words: string): string {
  const before = (written + signs).replace(/\*+$/, '')
  const isBetweenBlanks = signs.endsWith('*') && /[ \t]$/.test(before) && /^[ \t]/.test(words)
  return written + signs + (isBetweenBlanks ? '\\' : '') + words
}

/** Claims stand outside links, so that a claim over several words with a link among them is one bracket. */
function styleOf(marks: ProseMark[], claimIds: string[]): Style {
  const claims = marks.flatMap((mark) =>
    mark.type === 'claim' ? `#${claimIds.indexOf(mark.attrs.id) + 1}` : [],
  )
  const links = marks.flatMap((mark) => (mark.type === 'link' ? writtenHref(mark.attrs.href) : []))
  const has = (type: ProseMark['type']) => marks.some((mark) => mark.type === type)
  return { targets: [...claims, ...links], bold: has('bold'), italic: has('italic') }
}

/** Parentheses in pairs may stand as they are: that is how addresses are pasted. */
function writtenHref(href: string): string {
  const line = href.replace(/[\r\n]/g, '')
  return /^(?:[^()\\]|\([^()\\]*\))*$/.test(line) ? line : line.replace(/[()\\]/g, '\\$&')
}

function transition(from: Style, to: Style): string {
  const length = Math.min(from.targets.length, to.targets.length)
  let shared = 0
  while (shared < length && from.targets[shared] === to.targets[shared]) shared++
  const closed = from.targets.slice(shared).reverse()
  const opened = to.targets.slice(shared)
  if (closed.length + opened.length === 0) return stars(from, to)
  const brackets = closed.map((target) => `](${target})`).join('') + '['.repeat(opened.length)
  return stars(from, PLAIN) + brackets + stars(PLAIN, to)
}

/** Each star sign turns its type on or off, whatever the other does. */
const stars = (from: Style, to: Style) =>
  (from.bold === to.bold ? '' : '**') + (from.italic === to.italic ? '' : '*')
