import { startOf, type Line } from './notation-lines.ts'

/** The blocks of a text in the notation; their lines have lost the signs that begin them. */
export type Block =
  | { kind: 'paragraph' | 'blockquote'; lines: Line[] }
  | { kind: 'heading'; level: number; lines: Line[] }
  | { kind: 'bulletList' | 'orderedList'; items: Line[][] }

export function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const { text, number } of lines) {
    const start = startOf(text)
    const line = { text: start.rest, number }
    if (start.kind === 'blank') open = undefined
    else if (start.kind === 'text' && continued(open, line)) continue
    else {
      const before = start.kind === 'orderedList' && start.number > 1 ? (open ?? blocks.at(-1)) : open
      const grown = before && grows(before, start, line)
      open = grown ? before : begun(start, line)
      if (!grown) blocks.push(open)
    }
  }
  return blocks
}

type Start = ReturnType<typeof startOf>

/** A line without a sign goes on with the paragraph or the item above it. */
function continued(open: Block | undefined, line: Line): boolean {
  const lines =
    open?.kind === 'paragraph' ? open.lines : open && 'items' in open ? open.items.at(-1) : undefined
  lines?.push(line)
  return lines !== undefined
}

/** A line with the sign of the block above it belongs to it. */
function grows(block: Block, start: Start, line: Line): boolean {
  if (block.kind !== start.kind) return false
  if (block.kind === 'heading' && start.kind === 'heading' && block.level !== start.level) return false
  if ('items' in block) block.items.push([line])
  else block.lines.push(line)
  return true
}

function begun(start: Start, line: Line): Block {
  switch (start.kind) {
    case 'heading':
      return { kind: 'heading', level: start.level, lines: [line] }
    case 'bulletList':
    case 'orderedList':
      return { kind: start.kind, items: [[line]] }
    case 'blockquote':
      return { kind: 'blockquote', lines: [line] }
    default:
      return { kind: 'paragraph', lines: [line] }
  }
}
