import type { z } from 'zod'
import type { Member } from '#lib/domain/permissions.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'
import type { Save } from './save.schema.ts'

/** What a noun must say of itself to be saved; the flow is the same for all. */
export interface Aggregate<T> {
  name: 'article' | 'event' | 'source' | 'actor'
  table: 'article' | 'timeline_event' | 'source' | 'actor'
  schema: z.ZodType<T>
  read: (tx: Db, id: string) => Promise<T | null>
  /** Refuses whoever may not write it. @throws AppError `forbidden` */
  guard?: (tx: Db, request: Request<T>) => Promise<void>
  /** Refuses what the shape cannot know: references, addresses, verdicts rewritten.
   *  @returns the value as it is stored
   *  @throws AppError `invalid`, `conflict` */
  settle: (tx: Db, request: Request<T>) => Promise<T>
  write: (tx: Db, change: Change<T>) => Promise<void>
}

/** A save as it was sent, by whom and when. `version` is the one it began from. */
export interface Request<T> extends Save<T> {
  member: Member<'draft.write'>
  at: Date
}

/** A save that is taken. `version` is the one it makes. */
export interface Change<T> extends Request<T> {
  isNew: boolean
}

export interface Saved {
  id: string
  version: number
  at: string
}
