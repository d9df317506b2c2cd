import { LRUCache } from 'lru-cache'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'

/** Editions are frozen, so one that was read need not be read again: the other parts of a long article, its days, its
 *  data and a new count of votes are made from the same one. Bounded by the length of their text; in memory each takes
 *  some three times that. Nobody may change what is in here. */
const kept = new LRUCache<string, Edition>({ maxSize: 24 * 2 ** 20 })

/** @returns by id, those that are published */
export async function editionsById(ids: string[]): Promise<Map<string, Edition>> {
  const found = new Map<string, Edition>()
  for (const id of ids) {
    const edition = kept.get(id)
    if (edition) found.set(id, edition)
  }
  const unknown = [...new Set(ids)].filter((id) => !found.has(id))
  if (unknown.length === 0) return found
  for (const { id, text } of await readTexts(unknown)) {
    const edition = editionOf(text)
    kept.set(id, edition, { size: text.length })
    found.set(id, edition)
  }
  return found
}

/** @throws Error for an id that is none of a published edition */
export async function editionById(id: string): Promise<Edition> {
  const edition = (await editionsById([id])).get(id)
  if (!edition) throw new Error(`no edition ${id}`)
  return edition
}

/** As text: what Prisma does with a value of JSON takes longer than all the rest of a page. */
const readTexts = (ids: string[]) => reading().$queryRaw<{ id: string; text: string }[]>`
  SELECT id::text, document::text AS text FROM edition WHERE id = ANY(${ids}::uuid[])`

/** A stored document as the present code reads it. It was checked when it was frozen and cannot have changed since, so
 *  it is not checked again.
 *  @throws Error for a schema version that this code does not know */
function editionOf(text: string): Edition {
  const edition = JSON.parse(text) as Edition
  if ((edition.schemaVersion as number) !== 1) throw new Error(`edition of schema ${edition.schemaVersion}`)
  return edition
}
