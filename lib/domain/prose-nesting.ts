const INLINE = ['text', 'hardBreak']
const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote']
const CHILDREN: Partial<Record<string, string[]>> = {
  doc: BLOCKS,
  paragraph: INLINE,
  heading: INLINE,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: BLOCKS,
  blockquote: BLOCKS,
}

interface Nested {
  type?: unknown
  content?: unknown
}

/** Whether each node of a rich text holds only what it may: no paragraph in a paragraph, no quotation straight in a list. */
export function isWellNested(node: Nested): boolean {
  const children = Array.isArray(node.content) ? (node.content as Nested[]) : []
  const allowed = CHILDREN[String(node.type)] ?? []
  return children.every((child) => allowed.includes(String(child.type)) && isWellNested(child))
}
