import { z } from 'zod'

/** Rich text: ProseMirror JSON, a closed list of nodes and marks, so that nothing needs to be sanitised.
 *  A claim is a mark over the words that it checks. */
const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.url({ protocol: /^(https?|mailto)$/ }) }),
  }),
  z.strictObject({ type: z.literal('claim'), attrs: z.strictObject({ id: z.uuid() }) }),
])
export type ProseMark = z.infer<typeof Mark>

const NODE_TYPES = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'text',
] as const

export interface ProseNode {
  type: (typeof NODE_TYPES)[number]
  attrs?: Record<string, number> | undefined
  content?: ProseNode[] | undefined
  text?: string | undefined
  marks?: ProseMark[] | undefined
}

const Node: z.ZodType<ProseNode> = z.lazy(() =>
  z.strictObject({
    type: z.enum(NODE_TYPES),
    attrs: z.record(z.string(), z.number()).optional(),
    content: z.array(Node).optional(),
    text: z.string().min(1).optional(),
    marks: z.array(Mark).optional(),
  }),
)

export const Prose = Node.refine((node) => node.type === 'doc', 'prose.invalid')
