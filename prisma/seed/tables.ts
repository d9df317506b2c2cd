import type { ProseNode } from '#lib/domain/prose.schema.ts'
import type { DemoBlock, Paragraph } from './data.ts'
import { textNodes } from './fragments.ts'

type Table = NonNullable<Extract<DemoBlock, { type: 'callout' }>['table']>

/** A small table as a list: prose has no tables. What each line is about stands first, in bold; with three columns or
 *  more, the rest follows as a list of its own. A table wider than it is long is read by columns. */
export function listOf({ columns, rows, fragments }: Table): ProseNode {
  const cells = fragments ?? rows.map((row) => row.map((text): Paragraph => [{ text }]))
  if (columns.length > rows.length)
    return list(
      columns.map((column, n) =>
        item(
          bold(column),
          cells.flatMap((row) => (row[n] ? [paragraph(textNodes(row[n]))] : [])),
        ),
      ),
    )
  if (columns.length === 2)
    return list(
      cells.map(([label = [], value = []]) => ({
        type: 'listItem',
        content: [
          paragraph([
            ...textNodes(label).map(inBold),
            { type: 'text', text: '\u00a0: ' },
            ...textNodes(value),
          ]),
        ],
      })),
    )
  return list(
    cells.map(([label = [], ...values]) =>
      item(
        textNodes(label).map(inBold),
        values.map((value, n) =>
          paragraph([{ type: 'text', text: `${columns[n + 1] ?? ''}\u00a0: ` }, ...textNodes(value)]),
        ),
      ),
    ),
  )
}

const paragraph = (content: ProseNode[]): ProseNode => ({ type: 'paragraph', content })
const list = (content: ProseNode[]): ProseNode => ({ type: 'bulletList', content })
const inBold = (node: ProseNode): ProseNode => ({ ...node, marks: [...(node.marks ?? []), { type: 'bold' }] })
const bold = (text: string): ProseNode[] => [inBold({ type: 'text', text })]

const item = (label: ProseNode[], lines: ProseNode[]): ProseNode => ({
  type: 'listItem',
  content: [paragraph(label), list(lines.map((line) => ({ type: 'listItem', content: [line] })))],
})
