import type { Edition } from '#lib/domain/edition.schema.ts'
import { dayWordsOf } from '#lib/domain/instant-words.ts'

/** The printed line under an article: which edition this paper is.
 *  @param address without its scheme, as a reader would type it */
export function imprintOf(edition: Edition, publication: string, address: string): string {
  const which = `édition\u00a0${edition.number} du ${dayWordsOf(edition.publishedAt)}`
  return [publication, edition.headline, which, address.replace(/^https?:\/\//, '')].join(' · ')
}
