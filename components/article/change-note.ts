import type { EditionKind } from '#lib/domain/edition.schema.ts'
import { KIND_WORDS } from '#lib/domain/status-words.ts'
import { capital } from '../document/words.ts'

/** A note without the name of its kind, which stands beside it: «Rectificatif : nous…» is «Nous…». */
export function noteOf({ kind, note }: { kind: EditionKind; note: string }): string {
  const [head, ...rest] = note.split(/[\s\u00a0\u202f]*:[\s\u00a0\u202f]*/)
  if (rest.length === 0 || head?.toLowerCase() !== KIND_WORDS[kind]) return note
  return capital(note.slice(head.length).replace(/^[\s\u00a0\u202f]*:[\s\u00a0\u202f]*/, ''))
}
