import { z } from 'zod'
import { text } from '#lib/domain/fields.schema.ts'
import { EditionCorrection, EditionKind } from '#lib/domain/edition.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'

const Note = text(2000)

/** What the publish dialog sends. `version` is the draft's that was looked at; `note` is for readers, and all kinds but
 *  `minor` need one; `corrections` say what was wrong and what is right, exactly when the kind is `correction`. */
export const PublishInput = z
  .strictObject({
    articleId: z.uuid(),
    version: z.int().positive(),
    kind: EditionKind,
    note: Note,
    corrections: z.array(EditionCorrection).max(100, 'value.too_long'),
  })
  .refine((p) => p.kind === 'minor' || p.note !== '', { path: ['note'], message: 'value.required' })
  .refine((p) => p.kind !== 'correction' || p.corrections.length > 0, {
    path: ['corrections'],
    message: 'corrections.missing',
  })
  .refine((p) => p.kind === 'correction' || p.corrections.length === 0, {
    path: ['corrections'],
    message: 'corrections.unexpected',
  })
export type PublishInput = z.infer<typeof PublishInput>

/** What publishing answers to the dialog. */
export type PublishResult =
  | { state: 'published'; editionId: string; number: number; slug: string }
  | { state: 'invalid' | 'gate' | 'conflict'; issues: Issue[] }
  | { state: 'stale'; version: number }
  | { state: 'refused'; code: 'not_found' | 'forbidden' | 'rate_limited' }
  | { state: 'signed_out' }
  | { state: 'failed'; logId: string }
