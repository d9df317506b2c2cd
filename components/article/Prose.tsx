import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { ClaimWords } from '../claims/ClaimWords.tsx'
import type { EditionIndex } from './edition-index.ts'
import { piecesOf } from './prose-pieces.ts'
import { Runs } from './Runs.tsx'

interface Context {
  index: EditionIndex
}

/** Rich text as elements; claims as words followed by their mark. */
export function Prose({ node, ...context }: Context & { node: ProseNode }) {
  return (node.content ?? []).map((child, n) => <ProseBlock key={n} node={child} {...context} />)
}

export function ProseBlock({ node, ...context }: Context & { node: ProseNode }): ReactNode {
  if (!node.content?.length) return null
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <Inline nodes={node.content} {...context} />
        </p>
      )
    case 'heading':
      return (
        <h3>
          <Inline nodes={node.content} {...context} />
        </h3>
      )
    case 'bulletList':
      return (
        <ul className="bul">
          <Items nodes={node.content} {...context} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol className="nums">
          <Items nodes={node.content} {...context} />
        </ol>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Prose node={node} {...context} />
        </blockquote>
      )
    default:
      return <Inline nodes={[node]} {...context} />
  }
}

/** An item of one paragraph is that paragraph's words. */
function Items({ nodes, ...context }: Context & { nodes: ProseNode[] }) {
  return nodes.map((item, n) => {
    const [only, ...more] = item.content ?? []
    if (!only) return null
    const words = only.type === 'paragraph' && more.length === 0 && only.content
    return (
      <li key={n}>{words ? <Inline nodes={words} {...context} /> : <Prose node={item} {...context} />}</li>
    )
  })
}

function Inline({ nodes, index }: Context & { nodes: ProseNode[] }) {
  return piecesOf(nodes).map((piece, n) => {
    const claim = piece.claimId ? index.claim.get(piece.claimId) : undefined
    if (claim) {
      const anchored = index.anchored.has(piece.first)
      return <ClaimWords key={n} claim={claim} words={piece} anchored={anchored} index={index} />
    }
    return (
      <Fragment key={n}>
        <Runs runs={piece.runs} />
        {piece.end}
        {piece.link}
      </Fragment>
    )
  })
}
