import { isFields, isKeyed, keyOf, same, type Fields, type Json, type Value } from './json-values.ts'
import { mergeOrder } from './merge-order.ts'
import { mergeProse } from './merge-prose.ts'
import { mergeWords } from './merge-words.ts'

interface Trio<T extends Value = Value> {
  base: T
  mine: T
  theirs: T
}
/** The same thing changed on both sides. `path` is its place, joined by slashes; an item of a list is `[its id]`. */
export interface Conflict extends Trio {
  path: string
}
export interface Merge {
  merged: Json
  conflicts: Conflict[]
}

interface Run {
  conflicts: Conflict[]
  worded: Set<string>
}

/** Three-way merge of an aggregate: what two people made of the same version, field by field. Knows no noun.
 *  - objects merge key by key; lists of `{ id }` and of plain values merge by identity (added, removed, moved);
 *  - prose (`{ type: 'doc' }`) and strings named in `worded` merge word by word;
 *  - the same thing changed on both sides is a conflict: `merged` keeps theirs (it is saved already), the conflict
 *    holds all three.
 *  @param base what both began from; @param mine the save in hand; @param theirs what is stored now
 *  @param worded paths of strings to merge by words; `*` stands for any list item, as in `tags/*` */
export function merge(base: Json, mine: Json, theirs: Json, worded: string[] = []): Merge {
  const run: Run = { conflicts: [], worded: new Set(worded) }
  const merged = mergeField(run, '', { base, mine, theirs })
  return { merged: merged ?? null, conflicts: run.conflicts }
}

function mergeField(run: Run, path: string, trio: Trio): Value {
  const { base, mine, theirs } = trio
  if (same(mine, theirs) || same(base, mine)) return theirs
  if (same(base, theirs)) return mine
  const merged = mergeAlike(run, path, trio)
  return merged === undefined ? clash(run, path, trio) : merged
}

/** @returns undefined where the three are not of one kind, or their words collide */
function mergeAlike(run: Run, path: string, trio: Trio): Value {
  if (all(trio, isProse)) return mergeProse(trio.base, trio.mine, trio.theirs)
  const fields = sinceNothing(trio, {})
  if (all(fields, isFields)) return mergeFields(run, path, fields)
  const lists = sinceNothing(trio, [])
  if (all(lists, isKeyed)) return mergeList(run, path, lists)
  const isNamed = run.worded.has(path.slice(1).replace(/\[[^\]]*\]/g, '*'))
  return isNamed && all(trio, isText) ? mergeWords(trio.base, trio.mine, trio.theirs) : undefined
}

const isProse = (value: Value): value is Fields => isFields(value) && value.type === 'doc'
const isText = (value: Value) => typeof value === 'string'
const all = <T extends Value>(trio: Trio, is: (value: Value) => value is T): trio is Trio<T> =>
  is(trio.base) && is(trio.mine) && is(trio.theirs)
/** What both sides added began from nothing. */
const sinceNothing = (trio: Trio, empty: Json): Trio =>
  trio.base === undefined ? { ...trio, base: empty } : trio

function clash(run: Run, path: string, trio: Trio): Value {
  run.conflicts.push({ path: path.slice(1), ...trio })
  return trio.theirs
}

function mergeFields(run: Run, path: string, { base, mine, theirs }: Trio<Fields>): Fields {
  const merged: Fields = {}
  const keys = new Set([base, theirs, mine].flatMap(Object.keys))
  for (const key of [...keys].sort()) {
    const value = mergeField(run, `${path}/${key}`, { base: base[key], mine: mine[key], theirs: theirs[key] })
    if (value !== undefined) merged[key] = value
  }
  return merged
}

function mergeList(run: Run, path: string, { base, mine, theirs }: Trio<Json[]>): Json[] {
  const [inBase, inMine, inTheirs] = [byKey(base), byKey(mine), byKey(theirs)]
  const kept = new Map<string, Json>()
  for (const key of new Set([...inBase.keys(), ...inTheirs.keys(), ...inMine.keys()])) {
    const item = { base: inBase.get(key), mine: inMine.get(key), theirs: inTheirs.get(key) }
    const value = mergeItem(run, `${path}/[${key}]`, item)
    if (value !== undefined) kept.set(key, value)
  }
  const orders = { base: [...inBase.keys()], mine: [...inMine.keys()], theirs: [...inTheirs.keys()] }
  const order = mergeOrder(orders, new Set(kept.keys()), (moved) =>
    run.conflicts.push({ path: `${path.slice(1)}#order`, ...moved }),
  )
  return order.map((key) => kept.get(key)).filter((item) => item !== undefined)
}

const byKey = (list: Json[]) => new Map(list.map((item) => [keyOf(item), item]))

/** Removed here and changed there is a conflict, and the words stay until somebody chooses. */
function mergeItem(run: Run, path: string, trio: Trio): Value {
  const { base, mine, theirs } = trio
  const isRemovedOnce = base !== undefined && (mine === undefined) !== (theirs === undefined)
  const left = mine === undefined ? theirs : mine
  if (!isRemovedOnce || same(base, left)) return mergeField(run, path, trio)
  clash(run, path, trio)
  return left
}
