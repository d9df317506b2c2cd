'use client'

import type { BlockInput } from '#lib/desk/article/article.schema.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { issuesAt } from '../editing/edit-state.ts'
import { TextField } from '../editing/Fields.client.tsx'
import { ProseField } from '../editing/ProseField.client.tsx'
import { TimelineFields } from './TimelineFields.client.tsx'
import type { BlockProps } from './block-props.ts'
import { words } from './words.ts'

/** The fields of one block, by its kind. */
export function BlockEditor(props: BlockProps) {
  const { block, path, issues, onChange } = props
  return (
    <div className="flds">
      <div className="fld fld-wide">
        <TextField
          label={words.heading}
          value={block.heading ?? ''}
          issues={issuesAt(issues, `${path}.heading`)}
          onChange={(heading) => onChange({ ...block, heading: heading || null })}
        />
      </div>
      {'body' in block ? <BodyFields {...props} block={block} /> : null}
      {block.kind === 'timeline' ? <TimelineFields {...props} block={block} /> : null}
    </div>
  )
}

type WithBody = Extract<BlockInput, { body: ProseNode }>

function BodyFields({
  block,
  path,
  issues,
  epoch,
  claimIds,
  onChange,
  onBroken,
  onMark,
}: BlockProps & { block: WithBody }) {
  return (
    <>
      <ProseField
        key={`${epoch}.${claimIds.join()}`}
        label={words.text}
        value={block.body}
        claimIds={claimIds}
        issues={issuesAt(issues, `${path}.body`, true)}
        onBroken={(broken) => onBroken(block.id, broken.length > 0)}
        onChange={(body) => onChange({ ...block, body })}
        onMark={onMark}
      />
      {block.kind === 'quote' ? (
        <TextField
          label={words.attribution}
          value={block.attribution}
          issues={issuesAt(issues, `${path}.attribution`)}
          onChange={(attribution) => onChange({ ...block, attribution })}
        />
      ) : null}
    </>
  )
}
