import type { ProseMark, ProseNode } from '#lib/domain/prose.schema.ts'
import { element, escaped } from './xml.ts'

const ELEMENTS: Partial<Record<ProseNode['type'], string>> = {
  paragraph: 'p',
  heading: 'h4',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
}

/** Prose as plain HTML, for whoever reads it outside of our pages.
 *  @param note markup that follows the words a claim stands on, by the claim's id */
export function proseHtml(node: ProseNode, note: (claimId: string) => string): string {
  if (node.type === 'text') return marked(escaped(node.text ?? ''), node.marks ?? [])
  if (node.type === 'hardBreak') return '<br/>'
  const children = node.content ?? []
  const content = children.map(
    (child, index) => proseHtml(child, note) + endOfClaim(child, children[index + 1], note),
  )
  const name = ELEMENTS[node.type]
  return name ? element(name, {}, content.join('')) : content.join('')
}

const claimOf = (node: ProseNode | undefined) => node?.marks?.find((mark) => mark.type === 'claim')?.attrs.id

/** A claim may be cut in several texts by other marks: its note stands after the last of them. */
function endOfClaim(node: ProseNode, next: ProseNode | undefined, note: (claimId: string) => string): string {
  const id = claimOf(node)
  return id === undefined || claimOf(next) === id ? '' : note(id)
}

function marked(html: string, marks: ProseMark[]): string {
  return marks.reduce((inner, mark) => {
    if (mark.type === 'bold') return element('strong', {}, inner)
    if (mark.type === 'italic') return element('em', {}, inner)
    return mark.type === 'link' ? element('a', { href: mark.attrs.href }, inner) : inner
  }, html)
}
