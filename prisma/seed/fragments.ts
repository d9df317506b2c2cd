import type { ProseMark, ProseNode } from '#lib/domain/prose.schema.ts'
import type { Fragment, Paragraph } from './data.ts'
import { demoId } from './ids.ts'

export type IsKnown = (claimId: string) => boolean

/** A paragraph as it was written when some of its claims could not yet be made: their words are left out, and of the
 *  hinges around them the one stays that still joins something.
 *  @returns empty when no claim of a paragraph that had some is left */
export function asKnown(paragraph: Paragraph, isKnown: IsKnown): Paragraph {
  if (claimsOf([paragraph]).every(isKnown)) return paragraph
  const kept: Paragraph = []
  let hinge: Fragment | undefined
  let isCut = false
  for (const fragment of paragraph) {
    if (!fragment.claim) {
      const isOpening = kept.length === 0 && hinge !== undefined
      if (!isOpening) hinge = isCut && kept.length === 0 ? undefined : fragment
    } else if (isKnown(fragment.claim)) {
      if (hinge) kept.push(hinge)
      kept.push(fragment)
      hinge = undefined
      isCut = false
    } else isCut = true
  }
  if (!isCut && hinge) return [...kept, hinge]
  return kept.length > 0 ? [...kept, ...ending(kept, hinge)] : []
}

/** What closes a paragraph whose end was left out. */
function ending(kept: Paragraph, hinge: Fragment | undefined): Paragraph {
  if (/[.?!…]$/.test(kept.at(-1)?.text ?? '')) return []
  return [{ text: /[.?!…]/.exec(hinge?.text ?? '')?.[0] ?? '.' }]
}

/** A paragraph left with less than a third of its claims has lost its thread: it was written later. */
export function hasItsThread(paragraph: Paragraph, isKnown: IsKnown): boolean {
  const claims = paragraph.flatMap((fragment) => fragment.claim ?? [])
  return claims.filter(isKnown).length >= claims.length / 3
}

export const textNodes = (paragraph: Paragraph): ProseNode[] =>
  paragraph.map(({ text, claim }) => ({ type: 'text', text, ...(claim && { marks: [markOf(claim)] }) }))

const markOf = (claim: string): ProseMark => ({ type: 'claim', attrs: { id: demoId('claim', claim) } })

export const paragraphNode = (paragraph: Paragraph): ProseNode => ({ type: 'paragraph', content: textNodes(paragraph) })

export const docOf = (content: ProseNode[]): ProseNode => ({ type: 'doc', content })

/** Claims in the order of the text. */
export const claimsOf = (paragraphs: Paragraph[]): string[] => paragraphs.flat().flatMap((fragment) => fragment.claim ?? [])
