'use client'

import { useState } from 'react'
import type { BlockInput } from '#lib/desk/article/article.schema.ts'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { IconButton } from '#components/ui/IconButton.client.tsx'
import { issuesAt } from '../editing/edit-state.ts'
import { Faults } from '../editing/Fields.client.tsx'
import { moved, removed, replaced } from '../editing/lists.ts'
import { ADDABLE, emptyBlock } from './article-form.ts'
import { BlockEditor } from './BlockEditor.client.tsx'
import { BLOCK_WORDS, words } from './words.ts'

interface Props {
  articleId: string | null // null until the article is saved once
  blocks: BlockInput[]
  epoch: number
  claimIds: string[]
  events: PickerItem[]
  issues: Issue[]
  onChange: (blocks: BlockInput[]) => void
  onBroken: (blockId: string, broken: boolean) => void
  onMark: (marked: string, place: (claimId: string) => BlockInput[]) => void
}

/** The body: blocks in order, moved by buttons, each with its own fields. */
export function BlocksField({ blocks, issues, onChange, onMark, ...context }: Props) {
  const [events, setEvents] = useState(() => new Map(context.events.map((e) => [e.id, e])))
  return (
    <section aria-labelledby="corps" className="blocks-f">
      <h2 id="corps" className="sec-t">
        {words.body}
      </h2>
      {blocks.length === 0 ? <p className="soft">{words.noBlock}</p> : null}
      <Faults issues={issuesAt(issues, 'blocks')} />
      {blocks.map((block, n) => (
        <BlockFrame key={block.id} block={block} n={n} blocks={blocks} onChange={onChange}>
          <BlockEditor
            {...context}
            block={block}
            path={`blocks.${n}`}
            issues={issues}
            known={events}
            onMeet={(event) => setEvents((all) => new Map(all).set(event.id, event))}
            onChange={(next) => onChange(replaced(blocks, n, next))}
            onMark={(marked, place) => {
              onMark(marked, (claimId) => {
                const body = place(claimId)
                return body && 'body' in block ? replaced(blocks, n, { ...block, body }) : blocks
              })
            }}
          />
        </BlockFrame>
      ))}
      <AddBlock onAdd={(block) => onChange([...blocks, block])} />
    </section>
  )
}

function AddBlock({ onAdd }: { onAdd: (block: BlockInput) => void }) {
  return (
    <p className="do">
      {ADDABLE.map((kind) => (
        <button key={kind} type="button" className="btn" onClick={() => onAdd(emptyBlock(kind))}>
          <Icon name="plus" /> {words.addBlock}&nbsp;: {BLOCK_WORDS[kind]}
        </button>
      ))}
    </p>
  )
}

interface FrameProps {
  block: BlockInput
  n: number
  blocks: BlockInput[]
  onChange: (blocks: BlockInput[]) => void
  children: React.ReactNode
}

function BlockFrame({ block, n, blocks, onChange, children }: FrameProps) {
  const tool = (label: string, icon: string, next: () => BlockInput[], disabled = false) => (
    <IconButton icon={icon} label={label} disabled={disabled} onClick={() => onChange(next())} />
  )
  return (
    <section className="blk-e" aria-label={words.block(n + 1, BLOCK_WORDS[block.kind])}>
      <header className="claim-h">
        <h3>{words.block(n + 1, BLOCK_WORDS[block.kind])}</h3>
        {tool(words.blockUp(n + 1), 'up', () => moved(blocks, n, -1), n === 0)}
        {tool(words.blockDown(n + 1), 'down', () => moved(blocks, n, 1), n === blocks.length - 1)}
        {tool(words.blockRemove(n + 1), 'x', () => removed(blocks, n))}
      </header>
      {children}
    </section>
  )
}
