import type { Issue } from '#lib/domain/errors.ts'
import type { Db } from '#lib/platform/db/desk-client.ts'

type Table = 'actor' | 'source' | 'author' | 'category' | 'timelineEvent' | 'article' | 'claim' | 'media'
interface Reference {
  path: string
  id: string
}

/** Ids that a value points to and that are not there, as issues at their own fields. One query a table. */
export async function unknownReferences(tx: Db, table: Table, references: Reference[]): Promise<Issue[]> {
  if (references.length === 0) return []
  const ids = [...new Set(references.map((r) => r.id))]
  const found = await existing(tx, table, ids)
  return references.filter((r) => !found.has(r.id)).map(({ path }) => ({ path, code: 'reference.unknown' }))
}

async function existing(tx: Db, table: Table, ids: string[]): Promise<Set<string>> {
  const asked = { where: { id: { in: ids } }, select: { id: true } } as const
  const rows = await {
    actor: () => tx.actor.findMany(asked),
    source: () => tx.source.findMany(asked),
    author: () => tx.author.findMany(asked),
    category: () => tx.category.findMany(asked),
    timelineEvent: () => tx.timelineEvent.findMany(asked),
    article: () => tx.article.findMany(asked),
    claim: () => tx.claim.findMany(asked),
    media: () => tx.media.findMany(asked),
  }[table]()
  return new Set(rows.map((r) => r.id))
}
