import type { Edition } from '#lib/domain/edition.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { editionById } from './editions.queries.ts'

/** A withdrawn article, of which the address and the reason stay. */
export interface Gone {
  state: 'withdrawn'
  articleId: string
  slug: string
  headline: string
  reason: string
  firstPublishedAt: string
  withdrawnAt: string | null // where the index holds it
  editions: number
}

/** What an article's address holds. `moved`: it lives at another slug now. */
export type AtAddress =
  { state: 'live' | 'archived'; edition: Edition } | { state: 'moved'; slug: string } | Gone

/** @returns null for an address that was never published */
export async function articleAt(slug: string): Promise<AtAddress | null> {
  const published = await publishedAt(slug)
  if (!published) return null
  if (published.slug !== slug) return { state: 'moved', slug: published.slug }
  if (published.state === 'withdrawn') return goneOf(published)
  return { state: published.state, edition: await editionById(published.edition.id) }
}

/** One edition of the article at an address, and the number of the current one. */
export type EditionAt =
  { state: 'frozen'; edition: Edition; current: number } | { state: 'moved'; slug: string } | Gone

/** @returns null for an address or a number that was never published */
export async function editionAt(slug: string, number: number): Promise<EditionAt | null> {
  const published = await publishedAt(slug)
  if (!published) return null
  if (published.slug !== slug) return { state: 'moved', slug: published.slug }
  if (published.state === 'withdrawn') return goneOf(published)
  const { articleId } = published
  const row = await reading().edition.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { id: true },
  })
  return row && { state: 'frozen', edition: await editionById(row.id), current: published.edition.number }
}

/** Path → article → its present slug: a rename makes no chain, whatever its length. */
async function publishedAt(slug: string) {
  const address = await reading().address.findUnique({ where: { path: `/articles/${slug}` } })
  if (address?.kind !== 'article') return null
  return reading().publishedArticle.findUnique({
    where: { articleId: address.targetId },
    include: { edition: { select: { id: true, number: true } } },
  })
}

type Published = NonNullable<Awaited<ReturnType<typeof publishedAt>>>

const goneOf = (published: Published): Gone => ({
  state: 'withdrawn',
  articleId: published.articleId,
  slug: published.slug,
  headline: published.headline,
  reason: published.withdrawalReason ?? '',
  firstPublishedAt: published.firstPublishedAt.toISOString(),
  withdrawnAt: (published.card as { withdrawnAt?: string }).withdrawnAt ?? null,
  editions: published.edition.number,
})
