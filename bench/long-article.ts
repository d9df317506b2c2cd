import type { Edition } from '#lib/domain/edition.schema.ts'
import { desk, type Prisma } from '#lib/platform/db/desk-client.ts'
import { takeAddresses } from '#lib/publishing/addresses.commands.ts'
import { indexEdition, lockIndex } from '#lib/publishing/index-edition.commands.ts'
import { longEdition } from '../test/long-edition.ts'

/** Freezes and indexes a chronology of many events, as a publication would: 1 000 of them take the desk's forms an hour. */
export async function keepLongArticle(events: number, memberId: string): Promise<void> {
  const model = longEdition(events)
  const { headline, standfirst } = model
  const slug = `${model.slug}-${events}`
  const article = await desk().article.create({ data: { slug, headline, standfirst, ownerId: memberId } })
  const edition = onItsOwn({ ...model, slug, articleId: article.id }, events)
  await desk().$transaction(
    async (tx) => {
      await lockIndex(tx)
      const { id } = await tx.edition.create({ data: rowOf(edition, memberId), select: { id: true } })
      await takeAddresses(tx, edition)
      await indexEdition(tx, id, edition)
    },
    { timeout: 120_000 },
  )
}

/** Without what the demonstration's own articles have the addresses of. */
const onItsOwn = (edition: Edition, events: number): Edition => ({
  ...edition,
  number: 1,
  kind: 'publication',
  related: [],
  authors: [],
  categories: [],
  actors: edition.actors.map((actor) => ({ ...actor, slug: `${actor.slug}-longue-${events}` })),
})

const rowOf = (edition: Edition, memberId: string) => ({
  articleId: edition.articleId,
  number: 1,
  kind: 'publication' as const,
  note: 'Longue.',
  articleVersion: 1,
  schemaVersion: 1,
  textHash: edition.textHash,
  memberId,
  document: edition as unknown as Prisma.InputJsonValue,
  publishedAt: new Date(edition.publishedAt),
  publicUpdatedAt: new Date(edition.publicUpdatedAt),
})
