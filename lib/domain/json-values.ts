export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
/** Of a field that may be absent. */
export type Value = Json | undefined
export type Fields = { [key: string]: Json }

export const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What tells the items of a list apart: an object's id, or the value itself. */
export const keyOf = (item: Json): string =>
  isFields(item) && typeof item.id === 'string' ? item.id : JSON.stringify(item)

/** A list whose items can be told apart: objects with an id, or plain values, none twice. */
export const isKeyed = (value: Value): value is Json[] =>
  Array.isArray(value) &&
  new Set(value.map(keyOf)).size === value.length &&
  value.every((item) => (isFields(item) ? typeof item.id === 'string' : !Array.isArray(item)))

/** Equal in depth, whatever the order of keys. */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]))
  if (!isFields(a) || !isFields(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]))
}
