import { guarded } from './notation-lines.ts'
import { writeInline } from './notation-write-inline.ts'
import type { ProseNode } from './prose.schema.ts'

/** The blocks of a node, a blank line between them. */
export function writeBlocks(parent: ProseNode, claimIds: string[]): string[] {
  const blocks = (parent.content ?? []).map((block) => writeBlock(block, claimIds))
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function writeBlock(node: ProseNode, claimIds: string[]): string[] {
  const inline = (nodes: ProseNode[] = []) => writeInline(nodes, claimIds).map(guarded)
  switch (node.type) {
    case 'paragraph':
      return inline(node.content)
    case 'heading': {
      const sign = '#'.repeat(Math.min(6, Math.max(1, Math.trunc(node.attrs?.level ?? 3))))
      return inline(node.content).map((line) => `${sign} ${line}`)
    }
    case 'bulletList':
      return itemsOf(node).flatMap((item) => writeItem('- ', inline(item)))
    case 'orderedList':
      return itemsOf(node).flatMap((item, index) => writeItem(`${Math.min(index + 1, 999)}. `, inline(item)))
    case 'blockquote':
      return writeBlocks(node, claimIds).map((line) => (line === '' ? '>' : `> ${line}`))
    case 'text':
    case 'hardBreak':
      return inline([node])
    case 'doc':
    case 'listItem':
      return writeBlocks(node, claimIds)
  }
}

const writeItem = (sign: string, lines: string[]) =>
  lines.map((line, index) => (index === 0 ? sign : ' '.repeat(sign.length)) + line)

/** The words of each item; a list in an item is laid flat after it. */
function itemsOf(list: ProseNode): ProseNode[][] {
  return (list.content ?? []).flatMap((item) => {
    const blocks = item.content ?? []
    const own = blocks.filter((block) => !isList(block)).map(wordsOf)
    return [
      own.flatMap((words, index) => (index === 0 ? words : [BREAK, ...words])),
      ...blocks.filter(isList).flatMap(itemsOf),
    ]
  })
}

const BREAK: ProseNode = { type: 'hardBreak' }
const isList = (node: ProseNode) => node.type === 'bulletList' || node.type === 'orderedList'
const wordsOf = (node: ProseNode): ProseNode[] =>
  node.type === 'text' || node.type === 'hardBreak' ? [node] : (node.content ?? []).flatMap(wordsOf)
