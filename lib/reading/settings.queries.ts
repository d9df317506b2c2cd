import { Publication, TrustPages, unnamed, type TrustPage } from '#lib/domain/publication.schema.ts'
import { reading } from '#lib/platform/db/reading-client.ts'

/** What every page shows besides its own subject. */
export interface Chrome {
  publication: Publication
  categories: { slug: string; name: string }[] // those that hold a live article, in the newsroom's order
}

export const PUBLICATION_TAG = 'publication'

export async function readPublication(): Promise<Publication> {
  const setting = await reading().setting.findUnique({ where: { key: 'public.publication' } })
  return setting ? Publication.parse(setting.value) : unnamed
}

export async function readChrome(): Promise<Chrome> {
  const [publication, categories] = await Promise.all([readPublication(), readCategories()])
  return { publication, categories }
}

const readCategories = () => reading().$queryRaw<Chrome['categories']>`
  SELECT slug, name FROM category c
  WHERE EXISTS (SELECT 1 FROM listing l JOIN published_article p USING (article_id) WHERE l.list_id = c.id AND p.state = 'live')
  ORDER BY position, name`

export async function readTrustPages(): Promise<TrustPage[]> {
  const setting = await reading().setting.findUnique({ where: { key: 'public.trust' } })
  return setting ? TrustPages.parse(setting.value) : []
}
