import { z } from 'zod'

/** A save as every noun sends it: what it is about, the version it began from, and the whole value.
 *  `id` is made by the client (UUIDv7), so that a new thing keeps one id through failed and repeated saves;
 *  `version` 0 means «does not exist yet». `saveId` knows a save that was sent twice. */
export const saveOf = <T>(value: z.ZodType<T>) =>
  z.strictObject({
    id: z.uuid(),
    version: z.int().min(0),
    saveId: z.uuid(),
    reason: z.string().trim().max(500, 'value.too_long').nullable(),
    value,
  })

export interface Save<T> {
  id: string
  version: number
  saveId: string
  reason: string | null
  value: T
}

/** What a save answers. `stale`: somebody saved in between; nothing of this save was applied, all of it is kept as a
 *  `conflict` revision, and the stored value comes back so that the two can be shown side by side. */
export type SaveResult<T> =
  | { state: 'saved'; id: string; version: number; at: string }
  | { state: 'invalid'; issues: { path: string; code: string; [detail: string]: unknown }[] }
  | { state: 'stale'; version: number; by: string; at: string; stored: T; conflicts: string[] }
  | { state: 'refused'; code: 'not_found' | 'forbidden' | 'conflict' | 'rate_limited' | 'gate' }
  | { state: 'signed_out' }
  | { state: 'failed'; logId: string }
