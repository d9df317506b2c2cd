'use client'

import { useCallback, useMemo, useState } from 'react'
import type { PickerItem } from '#lib/desk/library/library.schema.ts'
import type { SourceCard } from '#lib/desk/source/source-card.schema.ts'

/** Names of the things that a form points to by id: those it opened with, and those met since. */
export interface Shelf {
  sources: ReadonlyMap<string, SourceCard>
  actors: ReadonlyMap<string, PickerItem>
  authors: PickerItem[]
  meetSource: (card: SourceCard) => void
  meetActor: (actor: PickerItem) => void
}

export interface ShelfStart {
  sources: SourceCard[]
  actors: PickerItem[]
  authors: PickerItem[]
}

export function useShelf(start: ShelfStart): Shelf {
  const [sources, setSources] = useState(() => new Map(start.sources.map((s) => [s.id, s])))
  const [actors, setActors] = useState(() => new Map(start.actors.map((a) => [a.id, a])))
  const meetSource = useCallback(
    (card: SourceCard) => setSources((known) => new Map(known).set(card.id, card)),
    [],
  )
  const meetActor = useCallback(
    (actor: PickerItem) => setActors((known) => new Map(known).set(actor.id, actor)),
    [],
  )
  const { authors } = start
  return useMemo(
    () => ({ sources, actors, authors, meetSource, meetActor }),
    [sources, actors, authors, meetSource, meetActor],
  )
}
