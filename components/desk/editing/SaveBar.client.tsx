'use client'

import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { Icon } from '#components/ui/Icon.tsx'
import { isUnsaved, type EditState } from './edit-state.ts'
import type { DraftForm } from './use-draft.client.tsx'
import { words } from './words.ts'

/** The state of the save in words, the note that goes with it, and the button (Ctrl + S). */
export function SaveBar<T>({ form, blocked = false }: { form: DraftForm<T>; blocked?: boolean }) {
  const [reason, setReason] = useState('')
  const id = useId()
  const bar = useRef<HTMLDivElement>(null)
  const { save, state } = form
  useSaveKey(bar, () => {
    if (!blocked) void save(reason)
  })
  return (
    <div className="save-bar" ref={bar}>
      <SaveState state={state} />
      <label className="vh" htmlFor={id}>
        {words.reason}
      </label>
      <input
        id={id}
        className="save-reason"
        placeholder={words.reason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <button
        type="button"
        className="btn btn-ink"
        aria-keyshortcuts="Control+S"
        onClick={() => void save(reason).then(() => setReason(''))}
        disabled={blocked || state.kind === 'saving' || state.kind === 'stale'}
      >
        {words.save} <kbd>Ctrl S</kbd>
      </button>
    </div>
  )
}

/** Ctrl + S. A form in a dialog answers for itself alone, and so does the one under it. */
function useSaveKey(bar: RefObject<HTMLDivElement | null>, onSave: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      const dialog = event.target instanceof Element ? event.target.closest('dialog') : null
      if (dialog && !dialog.contains(bar.current)) return
      event.preventDefault()
      onSave()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [bar, onSave])
}

/** Said aloud when its nature changes: politely for the ordinary, at once for what needs somebody. */
export function SaveState<T>({ state }: { state: EditState<T> }) {
  const alarming = ['invalid', 'stale', 'refused', 'signed_out', 'offline', 'failed'].includes(state.kind)
  const ok = !isUnsaved(state)
  return (
    <p className={alarming ? 'save warn' : ok ? 'save ok' : 'save'} role={alarming ? 'alert' : 'status'}>
      <Icon name={alarming ? 'warn' : ok ? 'check' : 'clock'} />
      <span>{sayState(state)}</span>
    </p>
  )
}

function sayState<T>(state: EditState<T>): string {
  switch (state.kind) {
    case 'clean':
      return state.at ? words.saved(state.at) : words.nothing
    case 'dirty':
      return words.unsaved
    case 'saving':
      return words.saving
    case 'invalid':
      return words.invalid(state.issues.length)
    case 'stale':
      return words.stale
    case 'refused':
      return words.refused[state.code] ?? state.code
    case 'signed_out':
      return words.signedOut
    case 'offline':
      return words.offline
    case 'failed':
      return words.failed(state.logId)
  }
}
