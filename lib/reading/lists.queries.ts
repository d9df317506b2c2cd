import { reading } from '#lib/platform/db/reading-client.ts'
import { listedCards, type CardPage } from './cards.queries.ts'

export interface CategoryHead {
  id: string
  slug: string
  name: string
  description: string | null
}
export interface AuthorHead {
  id: string
  slug: string
  name: string
  title: string | null
  bio: string | null
}
type ListAt<Head> = { state: 'found'; head: Head; list: CardPage } | { state: 'moved'; slug: string }

/** @returns null for an address that was never published, or a page that the list does not have */
export async function categoryAt(slug: string, page: number): Promise<ListAt<CategoryHead> | null> {
  const select = { id: true, slug: true, name: true, description: true } as const
  const head = await reading().category.findUnique({ where: { slug }, select })
  if (head) return listAt('category', head, page)
  const id = await targetOf('category', `/rubriques/${slug}`)
  return moved(id === null ? null : await reading().category.findUnique({ where: { id }, select }))
}

/** @returns null as above */
export async function authorAt(slug: string, page: number): Promise<ListAt<AuthorHead> | null> {
  const select = { id: true, slug: true, name: true, title: true, bio: true } as const
  const head = await reading().author.findUnique({ where: { slug }, select })
  if (head) return listAt('author', head, page)
  const id = await targetOf('author', `/auteurs/${slug}`)
  return moved(id === null ? null : await reading().author.findUnique({ where: { id }, select }))
}

/** The desk may have made it without anything of it being public: then no address was ever taken for it. */
async function listAt<Head extends { id: string }>(
  kind: 'category' | 'author',
  head: Head,
  page: number,
): Promise<ListAt<Head> | null> {
  const addresses = await reading().address.count({ where: { kind, targetId: head.id } })
  const list = addresses > 0 ? await listedCards(head.id, page) : null
  return list && { state: 'found', head, list }
}

const moved = (head: { slug: string } | null) => head && { state: 'moved' as const, slug: head.slug }

async function targetOf(kind: 'category' | 'author' | 'actor', path: string): Promise<string | null> {
  const address = await reading().address.findUnique({ where: { path } })
  return address?.kind === kind ? address.targetId : null
}
