import { quoted } from '#lib/domain/wording.ts'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'
import { HEAD } from '../document/words.ts'

/** An edition as others cite it: authors, title, publication, edition, day, address.
 *  Source: ISO 690:2021, electronic monographs, in French punctuation */
export function citationOf(edition: Edition, publication: string, canonical: string) {
  const authors = edition.authors.map((author) => author.name).join(', ')
  return {
    before: `${authors ? `${authors}, ` : ''}${quoted(edition.headline)}, `,
    name: publication,
    after: `, ${HEAD.edition(edition.number).toLowerCase()}, ${dayWordsOf(edition.publishedAt)}.`,
    address: `${canonical}/editions/${edition.number}`,
  }
}
