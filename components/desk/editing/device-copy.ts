import type { Save } from '#lib/desk/revision/save.schema.ts'

/** What one form holds, kept on this device before any request, so that a crash or an ended session loses no word. */
export interface DeviceCopy<T> {
  id: string
  version: number
  value: T
  saved: T // what the server had when these words were typed: the base of a merge
  open: Save<T> | null // a save whose answer this form had not seen
  at: string // ISO instant
}

const key = (noun: string, slot: string) => `frise.${noun}.${slot}`
const before = (slot: string) => `${slot}.avant`

function keep<T>(noun: string, slot: string, copy: DeviceCopy<T>): void {
  try {
    localStorage.setItem(key(noun, slot), JSON.stringify(copy))
  } catch {
    // full, or closed to us: nothing can be kept here
  }
}

function read<T>(noun: string, slot: string): DeviceCopy<T> | null {
  try {
    const kept = localStorage.getItem(key(noun, slot))
    return kept ? (JSON.parse(kept) as DeviceCopy<T>) : null
  } catch {
    return null
  }
}

function drop(noun: string, slot: string): void {
  try {
    localStorage.removeItem(key(noun, slot))
  } catch {
    // nothing was kept
  }
}

/** What an earlier visit left, and where it lies. */
export interface LeftCopy<T> {
  copy: DeviceCopy<T>
  at: string
}

/** The copies of one form. What an earlier visit left makes way for what is typed now, and waits beside it until a
 *  person has decided. */
export function copiesOf<T>(noun: string, slot: string) {
  let undecided = true
  return {
    left: (): LeftCopy<T>[] =>
      [slot, before(slot)].flatMap((at) => {
        const copy = read<T>(noun, at)
        return copy ? [{ copy, at }] : []
      }),
    keep: (copy: DeviceCopy<T>): void => {
      const waiting = undecided ? read<T>(noun, slot) : null
      if (waiting) keep(noun, before(slot), waiting)
      undecided = false
      keep(noun, slot, copy)
    },
    drop: (): void => drop(noun, slot),
    /** Drops a copy that somebody has decided on: one that was set aside since lies elsewhere than it was found. */
    decided: ({ at }: LeftCopy<T>): void => {
      drop(noun, undecided ? at : before(slot))
      undecided = false
    },
  }
}
