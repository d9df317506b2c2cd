import { desk } from '#lib/platform/db/desk-client.ts'
import { readerKey } from './reader-key.ts'

/** The note that this reader gave an article; null when none. Read by the desk's client: readers' own must not see who voted. */
export async function voteOf(articleId: string, token: string): Promise<number | null> {
  const where = { articleId_readerKey: { articleId, readerKey: readerKey(token) } }
  const vote = await desk().vote.findUnique({ where, select: { value: true } })
  return vote?.value ?? null
}
