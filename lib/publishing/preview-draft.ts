import { dated } from '#lib/domain/build-edition.ts'
import type { Draft, DraftBlock, DraftClaim } from '#lib/domain/draft.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { publishingWords } from './publishing.words.ts'

/** A draft as far as it can be shown: without claims that have no verdict, whose words stay and lose their mark,
 *  without images that are not chosen yet, and with a headline. */
export function showable(draft: Draft): Draft {
  const shown = (list: DraftClaim[]) => list.filter((claim) => dated(claim.assessments).length > 0)
  const events = draft.events.map((event) => ({ ...event, claims: shown(event.claims) }))
  const claims = shown(draft.claims)
  const ids = new Set([...claims, ...events.flatMap((event) => event.claims)].map((claim) => claim.id))
  const body = (prose: ProseNode) => withoutMarks(prose, ids)
  return {
    ...draft,
    headline: draft.headline.trim() || publishingWords.untitled,
    events: events.map((event) => ({ ...event, body: body(event.body) })),
    claims,
    blocks: draft.blocks
      .filter(hasItsPicture)
      .map((block) => ('body' in block ? { ...block, body: body(block.body) } : block)),
  }
}

/** The picture is null until one is chosen, whatever its type says. */
const hasItsPicture = (block: DraftBlock) => block.kind !== 'image' || (block.picture as unknown) !== null

function withoutMarks(node: ProseNode, known: Set<string>): ProseNode {
  const { marks, content } = node
  return {
    ...node,
    ...(marks && { marks: marks.filter((mark) => mark.type !== 'claim' || known.has(mark.attrs.id)) }),
    ...(content && { content: content.map((child) => withoutMarks(child, known)) }),
  }
}
