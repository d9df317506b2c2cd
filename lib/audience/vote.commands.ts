import { AppError } from '#lib/domain/errors.ts'
import { checked } from '#lib/domain/issue.schema.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { CHANNEL, staleHere } from '#lib/platform/db/stale-tags.ts'
import { limit } from '#lib/platform/rate-limit.ts'
import { readerKey } from './reader-key.ts'
import { VoteInput } from './vote.schema.ts'

interface Ballot {
  slug: string
  token: string // the reader's cookie
  client: string // where the request came from
}

/** Writes a reader's note of an article; a second one takes the place of the first.
 *  @throws AppError `invalid` for a note that is none; `not_found` for an article that nobody can read; `rate_limited` */
export async function castVote(
  { slug, token, client }: Ballot,
  input: unknown,
  votedAt = new Date(),
): Promise<void> {
  await limit('vote', client)
  const { note: value } = checked(VoteInput, input)
  const articleId = await publicArticle(slug)
  const key = { articleId, readerKey: readerKey(token) }
  const tag = `votes:${articleId}`
  await desk().$transaction([
    desk().vote.upsert({
      where: { articleId_readerKey: key },
      create: { ...key, value, votedAt },
      update: { value, votedAt },
    }),
    desk().$executeRaw`SELECT pg_notify(${CHANNEL}, ${tag})`,
  ])
  staleHere([tag])
}

async function publicArticle(slug: string): Promise<string> {
  const where = { slug, state: { not: 'withdrawn' as const } }
  const article = await desk().publishedArticle.findFirst({ where, select: { articleId: true } })
  if (!article) throw new AppError('not_found')
  return article.articleId
}
