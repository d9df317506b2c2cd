import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import type { AuthorInput, CategoryInput } from './taxonomy.schema.ts'

type Listed<T> = Required<T> & { articles: number }

const HOLD = { _count: { select: { articles: true } } } as const

/** Every signature, by name. */
export async function listAuthors(_: Member<'desk.read'>): Promise<Listed<AuthorInput>[]> {
  const authors = await desk().author.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], include: HOLD })
  return authors.map(({ id, version, slug, name, title, bio, memberId, _count }) => ({
    ...{ id, version, slug, name, title, bio, memberId },
    articles: _count.articles,
  }))
}

/** Every section, in the publication's own order. */
export async function listCategories(_: Member<'desk.read'>): Promise<Listed<CategoryInput>[]> {
  const categories = await desk().category.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    include: HOLD,
  })
  return categories.map(({ id, version, slug, name, description, position, _count }) => ({
    ...{ id, version, slug, name, description, position },
    articles: _count.articles,
  }))
}
