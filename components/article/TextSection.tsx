import type { EditionBlock } from '#lib/domain/edition.schema.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { Panels } from '../claims/Panel.tsx'
import { TIMELINE } from '../document/words.ts'
import { MarginSources } from '../sources/MarginSources.tsx'
import { blockAnchor, type EditionIndex } from './edition-index.ts'
import { ProseBlock } from './Prose.tsx'

type TextBlock = Extract<EditionBlock, { kind: 'text' }>

/** A section of the text: each paragraph with its sources beside it, the panels of its own claims after it. A first
 *  section without a heading is the introduction. */
export function TextSection({
  block,
  index,
  isFirst,
}: {
  block: TextBlock
  index: EditionIndex
  isFirst: boolean
}) {
  const id = blockAnchor(block.id)
  const isIntro = isFirst && !block.heading
  const name = block.heading
    ? { 'aria-labelledby': id }
    : { 'aria-label': isIntro ? TIMELINE.intro : undefined }
  return (
    <section className={isIntro ? 'intro prose' : 'ana prose'} {...name}>
      {block.heading && <h2 id={id}>{block.heading}</h2>}
      {(block.body.content ?? []).map((node, n) => (
        <Row key={n} node={node} index={index} />
      ))}
      <Panels claims={index.claimsOf.get(block.id) ?? []} index={index} />
    </section>
  )
}

function Row({ node, index }: { node: ProseNode; index: EditionIndex }) {
  const claims = [...claimsIn(node)].flatMap((id) => index.claim.get(id) ?? [])
  return (
    <div className="row">
      <div className="what">
        <ProseBlock node={node} index={index} />
      </div>
      <MarginSources claims={claims} index={index} />
    </div>
  )
}
