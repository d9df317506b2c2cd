import type { Issue } from './errors.ts'
import { blocksOf, type Block } from './notation-blocks.ts'
import type { Line } from './notation-lines.ts'
import { readInline } from './notation-read-inline.ts'
import type { ProseNode } from './prose.schema.ts'

export interface Reading {
  claimIds: string[]
  /** of the field, for the issues */
  path: string
  issues: Issue[]
}

/** A quotation of nothing is nothing. */
export function readBlocks(lines: Line[], reading: Reading): ProseNode[] {
  return blocksOf(lines)
    .map((block) => readBlock(block, reading))
    .filter((node) => node.type !== 'blockquote' || node.content?.length)
}

function readBlock(block: Block, reading: Reading): ProseNode {
  switch (block.kind) {
    case 'paragraph':
      return withWords({ type: 'paragraph' }, block.lines, reading)
    case 'heading':
      return withWords({ type: 'heading', attrs: { level: block.level } }, block.lines, reading)
    case 'blockquote':
      return { type: 'blockquote', content: readBlocks(block.lines, reading) }
    case 'bulletList':
    case 'orderedList':
      return { type: block.kind, content: block.items.map((lines) => readItem(lines, reading)) }
  }
}

const readItem = (lines: Line[], reading: Reading): ProseNode => ({
  type: 'listItem',
  content: [withWords({ type: 'paragraph' }, lines, reading)],
})

function withWords(node: ProseNode, lines: Line[], { claimIds, path, issues }: Reading): ProseNode {
  const source = lines.map((line) => line.text).join('\n')
  const inline = readInline(source, claimIds)
  for (const { offset, ...issue } of inline.issues) {
    const line = (lines[0]?.number ?? 1) + source.slice(0, offset).split('\n').length - 1
    issues.push({ path, ...issue, line })
  }
  return inline.content.length > 0 ? { ...node, content: inline.content } : node
}
