import { same } from './json-values.ts'

interface Orders {
  base: string[]
  mine: string[]
  theirs: string[]
}

/** The order of a merged list. Items that both sides have follow whoever moved them; newcomers stand behind the
 *  neighbour they were put behind.
 *  @param kept keys that the merged list holds
 *  @param clash told where both sides moved the same items; theirs stands */
export function mergeOrder(orders: Orders, kept: Set<string>, clash: (orders: Orders) => void): string[] {
  const inBase = new Set(orders.base)
  const common = (keys: string[]) => keys.filter((key) => kept.has(key) && inBase.has(key))
  const base = common(orders.base)
  // An item that one side removed and the other changed is missing from one order: the base says where it stood.
  const full = (keys: string[]) => {
    const known = new Set(keys)
    const missing = base.filter((key) => !known.has(key))
    return missing.reduce((order, key) => inserted(order, key, orders.base), common(keys))
  }
  const [mine, theirs] = [full(orders.mine), full(orders.theirs)]
  if (!same(mine, theirs) && !same(base, mine) && !same(base, theirs)) clash({ base, mine, theirs })
  return withNewcomers(same(base, theirs) ? mine : theirs, [orders.mine, orders.theirs], kept)
}

function inserted(order: string[], key: string, like: string[]): string[] {
  const before = like
    .slice(0, like.indexOf(key))
    .reverse()
    .find((earlier) => order.includes(earlier))
  return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
}

function withNewcomers(spine: string[], sides: string[][], kept: Set<string>): string[] {
  const runs = new Map<string, string[][]>()
  for (const side of sides)
    for (const [anchor, run] of newcomers(side, new Set(spine), kept))
      runs.set(anchor, [...(runs.get(anchor) ?? []), run])
  // Sorted as wholes, so that the two sides of a merge may change places, also where both bring the same item first.
  const whole = (run: string[]) => run.join('\0')
  const behind = (anchor: string) =>
    (runs.get(anchor) ?? []).sort((x, y) => (whole(x) < whole(y) ? -1 : 1)).flat()
  return [...new Set([...behind(''), ...spine.flatMap((key) => [key, ...behind(key)])])]
}

/** Runs of items that are not in the spine, each by the item it stands behind ('' = the beginning). */
function newcomers(side: string[], spine: Set<string>, kept: Set<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  let anchor = ''
  for (const key of side) {
    if (spine.has(key)) anchor = key
    else if (kept.has(key)) found.set(anchor, [...(found.get(anchor) ?? []), key])
  }
  return found
}
