import type { Publication } from '#lib/domain/publication.schema.ts'
import { shortId } from '#lib/domain/ids.ts'

/** Where what is published is reached, and under which name. `url` has no final slash. */
export interface Site {
  url: string
  publication: Publication
}

export const articleUrl = (site: Site, slug: string) => `${site.url}/articles/${slug}`

export const eventUrl = (site: Site, slug: string, eventId: string) =>
  `${articleUrl(site, slug)}#e-${shortId(eventId)}`
