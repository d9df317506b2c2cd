import { tokensOf, unescaped } from './notation-tokens.ts'
import type { ProseMark, ProseNode } from './prose.schema.ts'

export interface Inline {
  content: ProseNode[]
  issues: { code: string; offset: number; [detail: string]: unknown }[]
}

/** Reads the words of one paragraph, its lines joined by line ends.
 *  @returns issues with `offset`, their place in `source`; the words about which they are stay, without the mark */
export function readInline(source: string, claimIds: string[]): Inline {
  const inline: Inline = { content: [], issues: [] }
  const brackets: (ProseMark | null)[] = []
  const style = { bold: false, italic: false }
  for (const token of tokensOf(source)) {
    if (token.kind === 'open') brackets.push(markOf(token.target ?? '', token.at, claimIds, inline))
    else if (token.kind === 'close') brackets.pop()
    else if (token.kind === 'stars') {
      style.bold = style.bold !== token.bold
      style.italic = style.italic !== token.italic
    } else {
      const marks = marksOf(brackets, style)
      if (token.kind === 'unclosed')
        inline.issues.push({ code: 'prose.unclosed', sign: token.words, offset: token.at })
      add(
        inline.content,
        token.kind === 'break' ? { type: 'hardBreak' } : { type: 'text', text: token.words },
        marks,
      )
    }
  }
  return inline
}

/** `#2` is the second claim of the list; the rest is an address. */
function markOf(target: string, offset: number, claimIds: string[], { issues }: Inline): ProseMark | null {
  const number = /^#(\d+)$/.exec(target.trim())?.[1]
  const id = claimIds[Number(number) - 1]
  if (id !== undefined) return { type: 'claim', attrs: { id } }
  const href = unescaped(target).trim()
  if (number === undefined && isAddress(href)) return { type: 'link', attrs: { href } }
  issues.push(
    number === undefined
      ? { code: 'prose.bad_link', href, offset }
      : { code: 'prose.unknown_claim', number: Number(number), offset },
  )
  return null
}

/** What prose.schema.ts takes for a link. */
const isAddress = (href: string) =>
  URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)

/** Always in this order: claims, links, bold, italic. */
function marksOf(brackets: (ProseMark | null)[], style: { bold: boolean; italic: boolean }): ProseMark[] {
  const targets = new Map(
    brackets.filter((mark) => mark !== null).map((mark) => [JSON.stringify(mark), mark]),
  )
  const [claims, links] = (['claim', 'link'] as const).map((type) =>
    [...targets.values()].filter((mark) => mark.type === type),
  )
  return [
    ...(claims ?? []),
    ...(links ?? []),
    ...(style.bold ? [{ type: 'bold' as const }] : []),
    ...(style.italic ? [{ type: 'italic' as const }] : []),
  ]
}

function add(content: ProseNode[], node: ProseNode, marks: ProseMark[]): void {
  if (node.text === '') return
  const last = content.at(-1)
  const isSame = JSON.stringify(last?.marks ?? []) === JSON.stringify(marks)
  if (last?.type === 'text' && node.type === 'text' && isSame)
    last.text = (last.text ?? '') + (node.text ?? '')
  else content.push(marks.length > 0 ? { ...node, marks } : node)
}
