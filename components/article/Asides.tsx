import type { EditionBlock } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { Panels } from '../claims/Panel.tsx'
import { blockAnchor, type EditionIndex } from './edition-index.ts'
import { Prose } from './Prose.tsx'

type BlockOf<K extends EditionBlock['kind']> = Extract<EditionBlock, { kind: K }>

/** An «encadré». */
export function Callout({ block, index }: { block: BlockOf<'callout'>; index: EditionIndex }) {
  const id = blockAnchor(block.id)
  return (
    <aside className="box" aria-labelledby={block.heading ? id : undefined}>
      {block.heading && <h2 id={id}>{block.heading}</h2>}
      <Prose node={block.body} index={index} />
      <Panels claims={index.claimsOf.get(block.id) ?? []} index={index} />
    </aside>
  )
}

/** A quotation that stands by itself, with who said it. */
export function Quote({ block, index }: { block: BlockOf<'quote'>; index: EditionIndex }) {
  return (
    <figure className="quote">
      <blockquote>
        <Prose node={inGuillemets(block.body)} index={index} />
      </blockquote>
      {block.attribution && <figcaption>{block.attribution}</figcaption>}
      <Panels claims={index.claimsOf.get(block.id) ?? []} index={index} />
    </figure>
  )
}

const NB = '\u00a0'
const words = (text: string): ProseNode => ({ type: 'text', text })

/** The guillemets are ours, unless the editor has written them. A mark stands after the last of them. */
function inGuillemets(body: ProseNode): ProseNode {
  if (/[«“]/.test(proseText(body).charAt(0))) return body
  const content = body.content ?? []
  return {
    ...body,
    content: content.map((node, n) => ({
      ...node,
      content: [
        ...(n === 0 ? [words(`«${NB}`)] : []),
        ...(node.content ?? []),
        ...(n === content.length - 1 ? [words(`${NB}»`)] : []),
      ],
    })),
  }
}
