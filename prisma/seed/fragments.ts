import type { ProseMark, ProseNode } from '#lib/domain/prose.schema.ts'
import type { Fragment, Paragraph } from './data.ts'
import { demoId } from './ids.ts'

export type IsKnown = (claimId: string) => boolean

/** A paragraph as it was written when some of its claims could not yet be made: their words are left out, and of the
 *  hinges around them the one stays that still joins something.
 *  @returns empty when no claim of a paragraph that had some is left */
export function asKnown(paragraph: Paragraph, isKnown: IsKnown): Paragraph {
  const kept = paragraph.flatMap(({ claim }, index) => (claim && isKnown(claim) ? [index] : []))
  if (kept.length === 0) return claimsOf([paragraph]).length > 0 ? [] : paragraph
  const last = kept.at(-1) ?? 0
  const parts = kept.map((index, n) => {
    const before = paragraph.slice((kept[n - 1] ?? -1) + 1, index)
    return [...(n === 0 ? opening(before) : joint(before)), ...paragraph.slice(index, index + 1)]
  })
  return [...parts.flat(), ...ending(paragraph.slice(last + 1), paragraph[last])]
}

const isHinge = (fragment: Fragment) => fragment.claim === undefined

/** Before the first claim that is left. */
const opening = (before: Paragraph) => (before.every(isHinge) ? before : before.slice(0, 1).filter(isHinge))

/** Between two claims that are left. */
const joint = (between: Paragraph) => (between.every(isHinge) ? between : between.filter(isHinge).slice(-1))

/** After the last claim that is left. */
function ending(after: Paragraph, last: Fragment | undefined): Paragraph {
  if (after.every(isHinge)) return after
  if (/[.?!…]$/.test(last?.text ?? '')) return []
  return [{ text: /[.?!…]/.exec(after.filter(isHinge).at(-1)?.text ?? '')?.[0] ?? '.' }]
}

/** A paragraph left with less than a third of its claims has lost its thread: it was written later. */
export function hasItsThread(paragraph: Paragraph, isKnown: IsKnown): boolean {
  const claims = paragraph.flatMap((fragment) => fragment.claim ?? [])
  return claims.filter(isKnown).length >= claims.length / 3
}

export const textNodes = (paragraph: Paragraph): ProseNode[] =>
  paragraph.map(({ text, claim }) => ({ type: 'text', text, ...(claim && { marks: [markOf(claim)] }) }))

const markOf = (claim: string): ProseMark => ({ type: 'claim', attrs: { id: demoId('claim', claim) } })

export const paragraphNode = (paragraph: Paragraph): ProseNode => ({
  type: 'paragraph',
  content: textNodes(paragraph),
})

export const docOf = (content: ProseNode[]): ProseNode => ({ type: 'doc', content })

/** Claims in the order of the text. */
export const claimsOf = (paragraphs: Paragraph[]): string[] =>
  paragraphs.flat().flatMap((fragment) => fragment.claim ?? [])
