import { same, type Json } from '#lib/domain/json-values.ts'
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
 *  request. A save whose answer was lost goes again as it was, under the same `saveId`, which the server knows; what was
 *  typed since follows, for nobody shall be in conflict with themselves.
 *  A save that comes second merges where the two changed different things; where they changed the same thing, a
 *  person chooses, and nothing is sent until then. */
export class DraftStore<T> {
  #draft: Draft<T>
  readonly #ways: Ways<T>
  readonly #listeners = new Set<() => void>()
  #flying = false
  #again = false
  #open: Save<T> | null = null // sent, and not answered yet or never

  /** @param at when what it opens with was saved */
  constructor(start: Pick<Draft<T>, 'id' | 'version' | 'value'>, ways: Ways<T>, at: string | null = null) {
    this.#draft = { ...start, saved: start.value, state: { kind: 'clean', at }, epoch: 0 }
    this.#ways = ways
  }

  snapshot = (): Draft<T> => this.#draft

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change = (next: (value: T) => T): void => {
    const value = next(this.#draft.value)
    this.#put({ value, state: this.#typedOver(value) })
    this.#keep()
  }

  /** What is typed while a person is to choose may be one thing more to choose for. */
  #typedOver(value: T): EditState<T> {
    const { state, saved } = this.#draft
    if (state.kind === 'stale') return { ...state, conflicts: merged(saved, value, state.stored).conflicts }
    return this.#flying ? state : { kind: 'dirty' }
  }

  /** Takes up words kept on the device, with what they began from and the save that may have been lost on its way. */
  resume = ({ id, version, value, saved, open }: DeviceCopy<T>): void => {
    this.#open = open
    this.#put({ id, version, value, saved, state: { kind: 'dirty' }, epoch: this.#draft.epoch + 1 })
    this.#keep()
  }

  save = async (reason?: string): Promise<void> => {
    if (this.#draft.state.kind === 'stale') return
    if (this.#flying) {
      this.#again = true
      return
    }
    this.#flying = true
    const isRepeated = this.#open !== null
    const sent = (this.#open ??= this.#request(reason))
    this.#again = !this.#is(sent.value)
    this.#keep()
    this.#put({ state: { kind: 'saving' } })
    const result = await this.#ways.send(sent).catch(() => null)
    this.#flying = false
    if (result && isFate(result.state, isRepeated)) this.#open = null
    if (result) this.#settle(result, sent.value)
    else this.#put({ state: { kind: 'offline' } })
    if (this.#follows(sent.value)) await this.save(reason)
  }

  #request(reason: string | undefined): Save<T> {
    const { id, version, value } = this.#draft
    return { id, version, saveId: newId(), reason: reason?.trim() || null, value }
  }

  #is(value: T): boolean {
    return same(this.#draft.value as Json, value as Json)
  }

  /** Whether a save was asked for meanwhile and may go now: words refused as they were may be right by now. */
  #follows(sent: T): boolean {
    const { kind } = this.#draft.state
    return this.#again && (kind === 'dirty' || (kind === 'invalid' && !this.#is(sent)))
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
      const isAll = this.#is(sent)
      this.#put({
        version: result.version,
        saved: sent,
        state: isAll ? { kind: 'clean', at: result.at } : { kind: 'dirty' },
      })
      if (!isAll) return this.#keep()
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
    const { id, version, value, saved } = this.#draft
    this.#ways.keep({ id, version, value, saved, open: this.#open, at: new Date().toISOString() })
  }

  #put(change: Partial<Draft<T>>): void {
    this.#draft = { ...this.#draft, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Whether an answer says what became of the save. A server that failed may have taken it all the same: it goes once
 *  more as it was, then gives way to what was typed since. */
const isFate = (state: SaveResult<unknown>['state'], isRepeated: boolean) =>
  state !== 'signed_out' && (state !== 'failed' || isRepeated)

/** Short texts that merge by words, as prose does. */
const WORDED = ['headline', 'standfirst', 'claims/*/statement', 'note', 'description']

function merged<T>(base: T, mine: T, theirs: T): { value: T; conflicts: string[] } {
  const result = merge(base as Json, mine as Json, theirs as Json, WORDED)
  return { value: result.merged as T, conflicts: result.conflicts.map((c) => c.path) }
}
