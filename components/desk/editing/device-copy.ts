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

const key = (noun: string, id: string) => `frise.${noun}.${id}`

export function keepCopy<T>(noun: string, slot: string, copy: DeviceCopy<T>): boolean {
  try {
    localStorage.setItem(key(noun, slot), JSON.stringify(copy))
    return true
  } catch {
    return false // full, or closed to us: the form says that nothing is kept here
  }
}

export function readCopy<T>(noun: string, slot: string): DeviceCopy<T> | null {
  try {
    const kept = localStorage.getItem(key(noun, slot))
    return kept ? (JSON.parse(kept) as DeviceCopy<T>) : null
  } catch {
    return null
  }
}

export function dropCopy(noun: string, slot: string): void {
  try {
    localStorage.removeItem(key(noun, slot))
  } catch {
    // nothing was kept
  }
}
