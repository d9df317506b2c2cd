import type { Edition } from '#lib/domain/edition.schema.ts'
import type { Publication } from '#lib/domain/publication.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { exchangeWords as words } from './exchange.words.ts'

/** Where what is published is reached, and under which name. `url` has no final slash. */
export interface Site {
  url: string
  publication: Publication
}

export const articleUrl = (site: Site, slug: string) => `${site.url}/articles/${slug}`
export const eventUrl = (site: Site, slug: string, eventId: string) =>
  `${articleUrl(site, slug)}#e-${shortId(eventId)}`
export const claimUrl = (site: Site, slug: string, claimId: string) =>
  `${articleUrl(site, slug)}#a-${shortId(claimId)}`
export const editionUrl = (site: Site, { slug, number }: Pick<Edition, 'slug' | 'number'>) =>
  `${articleUrl(site, slug)}/editions/${number}`

/** Who is to be named by whoever uses an edition's facts again. */
export const creditOf = (edition: Edition, site: Site) =>
  words.credit(site.publication.name, edition.headline, edition.number)
