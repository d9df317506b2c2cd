import { claimOf } from './prose.ts'
import type { ProseNode } from './prose.schema.ts'

/** What a text could say before some of its claims were known: what only they said goes, with the words that led to
 *  them and the remarks that follow from them. What stays are whole clauses, with their own full stop.
 *  @returns null when nothing is left to rest on; the text itself when it held none of them */
export function proseKnown(node: ProseNode, hidden: (claimId: string) => boolean): ProseNode | null {
  if (node.content?.some(isInline)) return paragraphKnown(node, node.content, hidden)
  if (!node.content) return node
  const content = node.content.map((child) => proseKnown(child, hidden)).filter((child) => child !== null)
  if (content.length === node.content.length && content.every((child, n) => child === node.content?.[n]))
    return node
  return content.length === 0 && node.content.length > 0 ? null : { ...node, content }
}

const isInline = ({ type }: ProseNode) => type === 'text' || type === 'hardBreak'

/** Words up to a stop, a semicolon or a colon. `end` is that sign with the spaces around it. */
interface Clause {
  pieces: ProseNode[]
  end: string
}

function paragraphKnown(
  node: ProseNode,
  content: ProseNode[],
  hidden: (claimId: string) => boolean,
): ProseNode | null {
  const isHidden = (piece: ProseNode) => hidden(claimOf(piece) ?? '')
  if (!content.some((piece) => claimOf(piece) && isHidden(piece))) return node
  const kept = keptClauses(clausesOf(content), isHidden)
  return kept.some(rests) ? { ...node, content: written(kept) } : null
}

const rests = ({ pieces }: Clause) => pieces.some(claimOf)

/** A clause that rests on nothing is a remark: it belongs to what was said last, and goes with it. */
function keptClauses(clauses: Clause[], isHidden: (piece: ProseNode) => boolean): Clause[] {
  const kept: Clause[] = []
  let follows = true
  let torn = false // what stood before has gone
  for (const clause of clauses) {
    const left = knownPart(clause, isHidden)
    if (rests(clause)) follows = left?.pieces.length === clause.pieces.length
    if (!left || (!rests(clause) && !follows)) {
      close(kept)
      torn = true
      continue
    }
    torn ||= left.pieces[0] !== clause.pieces[0]
    kept.push(torn && !/[;:]/.test(kept.at(-1)?.end ?? '') ? capitalised(left) : left)
    torn = false
  }
  close(kept)
  return kept
}

const BOUNDARY = /([.!?…]+[»”)\u00a0\u202f]*(?:\s+|$)|[\s\u00a0\u202f]*[;:]\s+)/

function clausesOf(content: ProseNode[]): Clause[] {
  const clauses: Clause[] = [{ pieces: [], end: '' }]
  const add = (piece: ProseNode) => clauses.at(-1)?.pieces.push(piece)
  for (const node of content) {
    if (claimOf(node) || node.text === undefined) {
      add(node)
      if (/[.!?…]$/.test(node.text ?? '')) clauses.push({ pieces: [], end: '' })
      continue
    }
    const parts = node.text.split(BOUNDARY)
    for (let n = 0; n < parts.length; n += 2) {
      if (parts[n]) add({ ...node, text: parts[n] })
      const end = parts[n + 1]
      if (end === undefined) continue
      const last = clauses.at(-1)
      if (last) last.end = end
      clauses.push({ pieces: [], end: '' })
    }
  }
  return clauses.filter(({ pieces, end }) => pieces.length > 0 || end !== '')
}

/** Of a clause that also says what was not known: up to the claim before it, or else from the one after. */
function knownPart(clause: Clause, isHidden: (piece: ProseNode) => boolean): Clause | null {
  const { pieces, end } = clause
  const at = pieces.findIndex((piece) => claimOf(piece) && isHidden(piece))
  if (at < 0) return clause
  const isKnown = (piece: ProseNode) => claimOf(piece) !== undefined && !isHidden(piece)
  const before = pieces.slice(0, at).findLastIndex(isKnown)
  if (before >= 0) return { pieces: pieces.slice(0, before + 1), end }
  const after = pieces.findIndex(isKnown)
  return after < 0 ? null : knownPart({ pieces: pieces.slice(after), end }, isHidden)
}

/** What went may have been the rest of the sentence. */
function close(kept: Clause[]): void {
  const last = kept.at(-1)
  if (last && /[;:]/.test(last.end)) last.end = '. '
}

function capitalised({ pieces: [first, ...others], end }: Clause): Clause {
  const text = first?.text?.replace(/^\s+/, '')
  return first && text
    ? { pieces: [{ ...first, text: text.charAt(0).toLocaleUpperCase('fr') + text.slice(1) }, ...others], end }
    : { pieces: first ? [first, ...others] : [], end }
}

function written(clauses: Clause[]): ProseNode[] {
  const nodes = clauses.flatMap(({ pieces, end }): ProseNode[] => [
    ...pieces,
    ...(end ? [{ type: 'text' as const, text: end }] : []),
  ])
  const last = nodes.at(-1)
  return last?.text === undefined ? nodes : [...nodes.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}
