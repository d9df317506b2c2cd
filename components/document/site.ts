import type { Publication } from '#lib/domain/publication.schema.ts'
import type { PageLink } from './page-link.ts'

/** What every page of a publication has around it. */
export interface Site {
  publication: Publication
  sections: PageLink[] // categories, in the order of the title
  foot: PageLink[] // who answers for it, archives: in the order of the foot
}
