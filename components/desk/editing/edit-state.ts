import type { Issue } from '#lib/domain/errors.ts'
import type { SaveResult } from '#lib/desk/revision/save.schema.ts'

/** Where a form stands. Every state has its words (words.ts): saving is never silent. */
export type EditState<T> =
  | { kind: 'clean'; at: string | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'invalid'; issues: Issue[] }
  | { kind: 'stale'; version: number; by: string; at: string; stored: T; conflicts: string[] }
  | { kind: 'refused'; code: string }
  | { kind: 'signed_out' }
  | { kind: 'offline' }
  | { kind: 'failed'; logId: string }

/** What an answer makes of the form; `null` for a save that was taken, which depends on what was typed meanwhile. */
export function stateAfter<T>(result: SaveResult<T>): EditState<T> | null {
  switch (result.state) {
    case 'saved':
      return null
    case 'invalid':
      return { kind: 'invalid', issues: result.issues }
    case 'stale': {
      const { version, by, at, stored, conflicts } = result
      return { kind: 'stale', version, by, at, stored, conflicts }
    }
    case 'refused':
      return { kind: 'refused', code: result.code }
    case 'signed_out':
      return { kind: 'signed_out' }
    case 'failed':
      return { kind: 'failed', logId: result.logId }
  }
}

/** Whether leaving now would leave words that the server does not have. */
export const isUnsaved = (state: { kind: string }): boolean => state.kind !== 'clean'

/** The issues of one field, and of what is inside it when `deep`. */
export function issuesAt(issues: Issue[], path: string, deep = false): Issue[] {
  return issues.filter((i) => i.path === path || (deep && i.path.startsWith(`${path}.`)))
}
