import type { Edition } from '#lib/domain/edition.schema.ts'

/** A stored document as the present code reads it. It was checked when it was frozen and cannot have changed since, so
 *  it is not checked again: that would take longer than all the rest of a page.
 *  @throws Error for a schema version that this code does not know */
export function editionOf(document: unknown): Edition {
  const edition = document as Edition
  if ((edition.schemaVersion as number) !== 1) throw new Error(`edition of schema ${edition.schemaVersion}`)
  return edition
}
