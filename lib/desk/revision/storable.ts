import type { Issue } from '#lib/domain/errors.ts'

/** Signs that Postgres cannot hold: NUL, and half a surrogate pair. They come with what was pasted, and nobody sees them.
 *  @returns one issue a string that holds one */
export function unstorable(value: unknown, path: string[] = []): Issue[] {
  if (typeof value === 'string') {
    const isFine = value.isWellFormed() && !value.includes('\u0000')
    return isFine ? [] : [{ path: path.join('.'), code: 'value.invalid' }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => unstorable(part, [...path, key]))
}
