import type { Json } from '#lib/domain/json-values.ts'
import { merge } from '#lib/domain/merge.ts'
import { newId } from '#lib/domain/ids.ts'
import type { Save, SaveResult } from '#lib/desk/revision/save.schema.ts'
import type { DeviceCopy } from './device-copy.ts'
import { stateAfter, type EditState } from './edit-state.ts'

export interface Draft<T> {
  id: string
  version: number // 0: not saved yet
  value: T
  saved: T // what the server has, as this form knows it: the base of a merge
  state: EditState<T>
  epoch: number // moves when the value was changed from outside its fields: they take it up anew
}

interface Ways<T> {
  send: (save: Save<T>) => Promise<SaveResult<T>>
  keep: (copy: DeviceCopy<T>) => void
  drop: () => void
  onSaved?: (id: string) => void
}

/** One form over one aggregate, without a screen: what is typed, where it stands, and the ways out of each state.
 *  One save is in flight at a time; one asked for meanwhile follows it. A copy is kept on the device before every
 *  request. A save whose answer was lost goes again under the same `saveId`, which the server knows.
 *  A save that comes second merges where the two changed different things; where they changed the same thing, a
 *  person chooses, and nothing is sent until then. */
export class DraftStore<T> {
  #draft: Draft<T>
  readonly #ways: Ways<T>
  readonly #listeners = new Set<() => void>()
  #flying = false
  #again = false
  #lost: { saveId: string; value: T } | null = null

  constructor(start: Pick<Draft<T>, 'id' | 'version' | 'value'>, ways: Ways<T>) {
    this.#draft = { ...start, saved: start.value, state: { kind: 'clean', at: null }, epoch: 0 }
    this.#ways = ways
  }

  snapshot = (): Draft<T> => this.#draft

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change = (next: (value: T) => T): void => {
    this.#put({ value: next(this.#draft.value), ...(!this.#flying && { state: { kind: 'dirty' as const } }) })
    this.#keep()
  }

  /** Takes up words kept on the device. */
  resume = (copy: DeviceCopy<T>): void => {
    this.#put({
      id: copy.id,
      version: copy.version,
      value: copy.value,
      state: { kind: 'dirty' },
      epoch: this.#draft.epoch + 1,
    })
  }

  save = async (reason?: string): Promise<void> => {
    if (this.#draft.state.kind === 'stale') return
    if (this.#flying) {
      this.#again = true
      return
    }
    this.#flying = true
    const { id, version, value } = this.#draft
    const saveId = this.#lost?.value === value ? this.#lost.saveId : newId()
    this.#keep()
    this.#put({ state: { kind: 'saving' } })
    try {
      const result = await this.#ways.send({ id, version, saveId, reason: reason?.trim() || null, value })
      this.#lost = null
      this.#settle(result, value)
    } catch {
      this.#lost = { saveId, value }
      this.#put({ state: { kind: 'offline' } })
    }
    this.#flying = false
    const merged = this.#draft.state.kind === 'dirty' && this.#again
    this.#again = false
    if (merged) await this.save(reason)
  }

  /** Ends a conflict: what the two changed apart is kept either way; of what both changed, one side's. */
  choose = (side: 'mine' | 'theirs'): void => {
    const { state, saved, value } = this.#draft
    if (state.kind !== 'stale') return
    const kept = side === 'mine' ? merged(saved, state.stored, value) : merged(saved, value, state.stored)
    this.#adopt(state.stored, state.version, kept.value)
  }

  #settle(result: SaveResult<T>, sent: T): void {
    if (result.state === 'saved') {
      const same = this.#draft.value === sent
      this.#put({
        version: result.version,
        saved: sent,
        state: same ? { kind: 'clean', at: result.at } : { kind: 'dirty' },
      })
      if (!same) return this.#keep()
      this.#ways.drop()
      this.#ways.onSaved?.(result.id)
      return
    }
    if (result.state === 'stale') return this.#meet(result)
    const state = stateAfter<T>(result)
    if (state) this.#put({ state })
  }

  #meet(theirs: Extract<SaveResult<T>, { state: 'stale' }>): void {
    const { saved, value } = this.#draft
    const both = merged(saved, value, theirs.stored)
    if (both.conflicts.length === 0) {
      this.#adopt(theirs.stored, theirs.version, both.value)
      this.#again = true
      return
    }
    const { version, by, at, stored } = theirs
    this.#put({ state: { kind: 'stale', version, by, at, stored, conflicts: both.conflicts } })
  }

  #adopt(saved: T, version: number, value: T): void {
    this.#put({ saved, version, value, state: { kind: 'dirty' }, epoch: this.#draft.epoch + 1 })
    this.#keep()
  }

  #keep(): void {
    const { id, version, value } = this.#draft
    this.#ways.keep({ id, version, value, at: new Date().toISOString() })
  }

  #put(change: Partial<Draft<T>>): void {
    this.#draft = { ...this.#draft, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Short texts that merge by words, as prose does. */
const WORDED = ['headline', 'standfirst', 'claims/*/statement', 'note', 'description']

function merged<T>(base: T, mine: T, theirs: T): { value: T; conflicts: string[] } {
  const result = merge(base as Json, mine as Json, theirs as Json, WORDED)
  return { value: result.merged as T, conflicts: result.conflicts.map((c) => c.path) }
}
