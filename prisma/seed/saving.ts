import { findActor } from '#lib/desk/actor/actor.queries.ts'
import { saveActor } from '#lib/desk/actor/actor.commands.ts'
import { findArticle } from '#lib/desk/article/article.queries.ts'
import { saveArticle } from '#lib/desk/article/article.commands.ts'
import { findEvent } from '#lib/desk/event/event.queries.ts'
import { saveEvent } from '#lib/desk/event/event.commands.ts'
import { findSource } from '#lib/desk/source/source.queries.ts'
import { saveSource } from '#lib/desk/source/source.commands.ts'
import { newId } from '#lib/domain/ids.ts'
import { same, type Json } from '#lib/domain/json-values.ts'
import type { Writer } from './newsroom.commands.ts'

const NOUNS = {
  actor: { find: findActor, save: saveActor },
  article: { find: findArticle, save: saveArticle },
  event: { find: findEvent, save: saveEvent },
  source: { find: findSource, save: saveSource },
}

/** What is to be saved, by whom and when. `reason` is for a change; a first save needs none. */
export interface Wanted {
  noun: keyof typeof NOUNS
  id: string
  value: object
  by: Writer
  at: Date
  reason?: string
}

/** Saves what differs from what is stored, through the desk's own commands.
 *  @returns the version that is stored afterwards */
export type Keep = (wanted: Wanted) => Promise<number>

/** @param known ids of what an interrupted load has left; nothing else is read before it is saved */
export function createKeep(known: ReadonlySet<string>): Keep {
  const stored = new Map<string, { version: number; value: object }>() // the loader is the only one to write meanwhile
  return async ({ noun, id, value, by, at, reason }) => {
    const { find, save } = NOUNS[noun]
    const before = stored.get(id) ?? (known.has(id) ? await find(by, id) : null)
    if (before && same(before.value as Json, value as Json)) return before.version
    const envelope = {
      id,
      version: before?.version ?? 0,
      saveId: newId(),
      reason: before ? (reason ?? null) : null,
      value,
    }
    const { version } = await save(by, envelope, at)
    stored.set(id, { version, value })
    return version
  }
}

const AT_ONCE = 8

/** As many at once as the pool has connections for. */
export async function each<T>(items: T[], task: (item: T) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < items.length; n += AT_ONCE) await Promise.all(items.slice(n, n + AT_ONCE).map(task))
}
