import type { Issue } from './errors.ts'
import { tokensOf, unescaped, type Token } from './notation-tokens.ts'
import type { ProseMark, ProseNode } from './prose.schema.ts'

export interface Inline {
  content: ProseNode[]
  issues: Omit<Issue, 'path'>[]
}

/** Reads the words of one paragraph, its lines joined by line ends.
 *  @returns issues with `offset`, the place in `source`; what cannot be read stays there as words */
export function readInline(source: string, claimIds: string[]): Inline {
  const issues: Inline['issues'] = []
  const tokens = closedStars(source, tokensOf(source), issues)
  const content: ProseNode[] = []
  const brackets: (ProseMark | null)[] = []
  const style = { bold: false, italic: false }
  for (const token of tokens) {
    if (token.kind === 'open') brackets.push(markOf(token.target ?? '', token.at, claimIds, issues))
    else if (token.kind === 'close') brackets.pop()
    else if (token.kind === 'stars') {
      style.bold = style.bold !== token.bold
      style.italic = style.italic !== token.italic
    } else addNode(content, token, marksOf(brackets, style))
  }
  return { content, issues }
}
