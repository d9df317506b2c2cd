import type { ProseNode } from './prose.schema.ts'

/** The claim that some words say. */
export const claimOf = (node: ProseNode) => node.marks?.find((mark) => mark.type === 'claim')?.attrs.id

/** Claim ids in the order of the text, each once. */
export function claimsIn(text: ProseNode, found = new Set<string>()): Set<string> {
  for (const id of inText(text)) found.add(id)
  return found
}

// A text that is shown is walked for every way of reading its article.
const walked = new WeakMap<ProseNode, string[]>()

function inText(text: ProseNode): string[] {
  const known = walked.get(text)
  if (known) return known
  const ids: string[] = []
  const walk = (node: ProseNode) => {
    const id = claimOf(node)
    if (id) ids.push(id)
    node.content?.forEach(walk)
  }
  walk(text)
  walked.set(text, ids)
  return ids
}

/** The words, one line a paragraph. */
export function proseText(node: ProseNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const inner = (node.content ?? []).map(proseText).join('')
  return node.type === 'paragraph' || node.type === 'heading' ? inner + '\n' : inner
}

/** Plain text as prose: blank lines part paragraphs, a single line end is a line break; no sign has a meaning. */
export function proseOf(text: string): ProseNode {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) =>
      paragraph
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    )
    .filter((lines) => lines.some(Boolean))
  return { type: 'doc', content: paragraphs.map((lines) => ({ type: 'paragraph', content: inline(lines) })) }
}

const inline = (lines: string[]): ProseNode[] =>
  lines.flatMap((text, index): ProseNode[] => [
    ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
    ...(text ? [{ type: 'text' as const, text }] : []),
  ])
