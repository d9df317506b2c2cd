import type { ProseNode } from './prose.schema.ts'

/** The same text, its words no longer marked as a claim's: for a claim that is taken out while its words stay. */
export function withoutMark(node: ProseNode, claimId: string): ProseNode {
  const marks = node.marks?.filter((m) => m.type !== 'claim' || m.attrs.id !== claimId)
  const { marks: _, ...rest } = node
  return {
    ...rest,
    ...(marks?.length && { marks }),
    ...(node.content && { content: node.content.map((child) => withoutMark(child, claimId)) }),
  }
}
