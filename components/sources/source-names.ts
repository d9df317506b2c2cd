import type { EditionSource } from '#lib/domain/edition.schema.ts'

/** A source's short name, as notes in the margin give it; of a post, who wrote it: «X (Greg Brockman)». */
export function nameOf(source: EditionSource): string {
  const [author] = source.type === 'post' ? authorsOf(source) : []
  if (!source.publisher) return author ?? source.title
  return author && author !== source.publisher ? `${source.publisher} (${author})` : source.publisher
}

/** The authors that its name does not name. */
export const furtherAuthorsOf = (source: EditionSource) =>
  authorsOf(source)
    .slice(source.type === 'post' ? 1 : 0)
    .filter((author) => author !== source.publisher)

/** Authors as CSL-JSON has them: «Cade Metz, Tripp Mickle». */
function authorsOf(source: EditionSource): string[] {
  const { author } = source.csl
  if (!Array.isArray(author)) return []
  return author.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return []
    const { literal, given, family } = name as Record<string, unknown>
    const words =
      typeof literal === 'string'
        ? literal
        : [given, family].filter((part) => typeof part === 'string').join(' ')
    return words ? [words] : []
  })
}

/** `lang` of words in the source's own language; nothing for the page's. */
export const langOf = (source: EditionSource) =>
  source.language && source.language !== 'fr' ? source.language : undefined
