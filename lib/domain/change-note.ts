import type { EditionKind } from './edition.schema.ts'
import { KIND_WORDS } from './status-words.ts'
import { capital } from './wording.ts'

/** «Rectificatif», before what the change says. */
export const kindTitle = (kind: EditionKind) => capital(KIND_WORDS[kind])

/** A note without the name of its kind, which stands beside it: «Rectificatif : nous…» is «Nous…». */
export function noteOf({ kind, note }: { kind: EditionKind; note: string }): string {
  const [head, ...rest] = note.split(/[\s\u00a0\u202f]*:[\s\u00a0\u202f]*/)
  if (rest.length === 0 || head?.toLowerCase() !== KIND_WORDS[kind]) return note
  return capital(note.slice(head.length).replace(/^[\s\u00a0\u202f]*:[\s\u00a0\u202f]*/, ''))
}
