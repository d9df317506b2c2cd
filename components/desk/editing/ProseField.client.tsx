'use client'

import { useId, useRef, useState } from 'react'
import type { Issue } from '#lib/domain/errors.ts'
import { readNotation, writeNotation } from '#lib/domain/prose-notation.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'
import { typeset } from '#lib/domain/typography.ts'
import { Faults } from './Fields.client.tsx'
import { chosenIn } from './chosen-words.ts'
import { words } from './prose-words.ts'

interface Props {
  label: string
  value: ProseNode
  claimIds: string[] // a mark is written by its claim's place in this list, from 1
  issues?: Issue[]
  onChange: (body: ProseNode) => void
  onBroken: (issues: Issue[]) => void // what is typed cannot be read yet: the form must not be saved without it
  /** Makes a claim of the chosen words; `place` gives the text with the mark of that claim, numbered last. */
  onMark?: (words: string, place: (claimId: string) => ProseNode | null) => void
}

/** Rich text written in a plain field: light marks, and claims as `[words](#2)`. What is typed is never rewritten
 *  under the cursor; French spacing is put right on leaving the field. */
export function ProseField({ label, value, claimIds, issues = [], onChange, onBroken, onMark }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => writeNotation(value, claimIds))
  const { issues: broken } = readNotation(text, claimIds)
  const put = (next: string) => {
    if (next === text) return
    setText(next)
    const read = readNotation(next, claimIds)
    onBroken(read.issues)
    if (read.issues.length === 0) onChange(read.doc)
  }
  const faults = [...broken, ...issues]
  return (
    <div className="fld fld-wide">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="prose-in"
        rows={6}
        value={text}
        aria-invalid={faults.length > 0 ? true : undefined}
        aria-describedby={`${id}-hint${faults.length ? ` ${id}-fault` : ''}`}
        onChange={(event) => put(event.target.value)}
        onBlur={() => put(typeset(text))}
      />
      {onMark ? <MarkButton onClick={() => markIn(field.current, claimIds, onMark)} /> : null}
      <p className="orig" id={`${id}-hint`}>
        {words.hint}
      </p>
      <Faults id={`${id}-fault`} issues={faults} />
    </div>
  )
}

/** Hands on the chosen words, and the text with them marked as one more claim; null when that cannot be read. */
function markIn(
  area: HTMLTextAreaElement | null,
  claimIds: string[],
  onMark: NonNullable<Props['onMark']>,
): void {
  if (!area) return
  const { value: text } = area
  const { from, to } = chosenIn(text, area.selectionStart, area.selectionEnd)
  const picked = text.slice(from, to).trim()
  if (!picked) return
  onMark(picked, (claimId) => {
    const ids = [...claimIds, claimId]
    const read = readNotation(
      `${text.slice(0, from)}[${text.slice(from, to)}](#${ids.length})${text.slice(to)}`,
      ids,
    )
    return read.issues.length === 0 ? read.doc : null
  })
}

function MarkButton({ onClick }: { onClick: () => void }) {
  return (
    <p className="do">
      {/* Pressing it leaves the focus, and so the choice of words, in the text. */}
      <button type="button" className="btn" onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
        {words.mark}
      </button>
      <span className="soft">{words.markHint}</span>
    </p>
  )
}
