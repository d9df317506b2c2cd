'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useRouter } from 'next/navigation'
import type { Save, SaveResult } from '#lib/desk/revision/save.schema.ts'
import { copiesOf, type DeviceCopy, type LeftCopy } from './device-copy.ts'
import { DraftStore, type Draft } from './draft-store.ts'

interface Options<T> {
  noun: string // names the copy on this device
  id: string
  version: number
  initial: T
  savedAt?: string | null // when `initial` was saved
  send: (save: Save<T>) => Promise<SaveResult<T>>
  next?: string // where to go once a new thing is saved; `{id}` stands for it
  onSaved?: (id: string) => void
}

export interface DraftForm<T> extends Draft<T> {
  change: (next: (value: T) => T) => void
  save: (reason?: string) => Promise<void>
  choose: (side: 'mine' | 'theirs') => void
  found: DeviceCopy<T> | null // words kept on this device that the server never had
  resume: () => void
  discard: () => void
}

/** A {@link DraftStore} on a screen: with this device's copies, a warning before unsaved words are left, and the
 *  address of a new thing once it has one. */
export function useDraft<T>(options: Options<T>): DraftForm<T> {
  const { noun, id, version, initial } = options
  const router = useRouter()
  const slot = version === 0 ? 'nouveau' : id
  const [copies] = useState(() => copiesOf<T>(noun, slot))
  const [store] = useState(() => storeFor(options, copies, (address) => router.replace(address)))
  const draft = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
  const [found, dismiss] = useFoundCopy<T>(copies.left, initial)
  useLeaveWarning(draft.state.kind !== 'clean')
  const decide = () => {
    if (found) copies.decided(found)
    dismiss()
  }
  return {
    ...draft,
    change: store.change,
    save: store.save,
    choose: store.choose,
    found: found?.copy ?? null,
    resume: () => {
      decide()
      if (found) store.resume(found.copy)
    },
    discard: decide,
  }
}

function storeFor<T>(
  options: Options<T>,
  copies: ReturnType<typeof copiesOf<T>>,
  goTo: (address: string) => void,
): DraftStore<T> {
  const { id, version, initial, savedAt, send, next, onSaved } = options
  const ways = {
    send,
    keep: copies.keep,
    drop: copies.drop,
    onSaved: (saved: string) => {
      onSaved?.(saved)
      if (version === 0 && next) goTo(next.replace('{id}', saved))
    },
  }
  return new DraftStore<T>({ id, version, value: initial }, ways, savedAt)
}

/** Looked for once, when the form opens: later copies are this form's own. The server, and so the first paint, knows
 *  of none. */
function useFoundCopy<T>(left: () => LeftCopy<T>[], initial: T) {
  const [dismissed, setDismissed] = useState(false)
  const [look] = useState(() => once(() => firstDiffering(left(), initial)))
  const found = useSyncExternalStore(neverChanges, look, () => null)
  return [dismissed ? null : found, () => setDismissed(true)] as const
}

const neverChanges = () => () => undefined

function once<V>(make: () => V): () => V {
  let made: { value: V } | undefined
  return () => (made ??= { value: make() }).value
}

const firstDiffering = <T,>(left: LeftCopy<T>[], initial: T) =>
  left.find(({ copy }) => JSON.stringify(copy.value) !== JSON.stringify(initial)) ?? null

function useLeaveWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}
