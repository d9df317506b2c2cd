// Lists of a form are values: each change makes a new one.

export const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((x, n) => (n === index ? item : x))

export const removed = <T>(list: readonly T[], index: number): T[] => list.filter((_, n) => n !== index)

/** @param by -1 up, 1 down; nothing moves past an end */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by
  const [item, other] = [list[index], list[to]]
  if (item === undefined || other === undefined) return [...list]
  return replaced(replaced(list, index, other), to, item)
}
