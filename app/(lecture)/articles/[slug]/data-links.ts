import type { PageLink } from '#components/document/page-link.ts'
import { lectureWords as words } from '../../lecture.words.ts'
import { ENDINGS } from './data-document.ts'

/** The article's facts and sources as data, in each of the formats. */
export const dataLinks = (slug: string): PageLink[] =>
  ENDINGS.map((ending) => ({ href: `/articles/${slug}${ending}`, label: words.data[ending] }))
