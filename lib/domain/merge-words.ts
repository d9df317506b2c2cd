/** Three-way merge of runs of words. It gives up where both sides changed the same or touching words:
 *  two rewritings of one phrase spliced together are nobody's sentence. */
const WORDS = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu
// About 2 000 × 2 000 changed words; beyond it, a conflict rather than a slow save.
const CELLS = 4_000_000

/** Words, white space and signs, one by one; joined, they are the text again. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? []

/** @returns undefined where the three cannot be made one */
export function mergeWords(base: string, mine: string, theirs: string): string | undefined {
  return mergeRuns(wordsOf(base), wordsOf(mine), wordsOf(theirs))?.join('')
}

/** Puts `put` in the place of the words from `start` up to `end`. */
interface Hunk {
  start: number
  end: number
  put: string[]
}

export function mergeRuns(base: string[], mine: string[], theirs: string[]): string[] | undefined {
  const [ours, others] = [hunksOf(base, mine), hunksOf(base, theirs)]
  if (!ours || !others) return undefined
  if (ours.some((a) => others.some((b) => touch(a, b) && !equal(a, b)))) return undefined
  const all = [...ours, ...others.filter((b) => !ours.some((a) => equal(a, b)))]
  return applied(
    base,
    all.sort((a, b) => a.start - b.start),
  )
}

const touch = (a: Hunk, b: Hunk) => a.start <= b.end && b.start <= a.end
const equal = (a: Hunk, b: Hunk) =>
  a.start === b.start && a.end === b.end && a.put.join('\0') === b.put.join('\0')

function applied(base: string[], hunks: Hunk[]): string[] {
  const merged: string[] = []
  let at = 0
  for (const hunk of hunks) {
    merged.push(...base.slice(at, hunk.start), ...hunk.put)
    at = hunk.end
  }
  return [...merged, ...base.slice(at)]
}

/** What turns one run into the other; undefined where that would take too long. */
function hunksOf(from: string[], to: string[]): Hunk[] | undefined {
  const shorter = Math.min(from.length, to.length)
  let head = 0
  while (head < shorter && from[head] === to[head]) head++
  let tail = 0
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  const [a, b] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)]
  return (a.length + 1) * (b.length + 1) > CELLS ? undefined : walked(a, b, head)
}

/** Length of the longest common subsequence of what follows `a[i]` and `b[j]`. */
function commonLengths(a: string[], b: string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return at
}

function walked(a: string[], b: string[], offset: number): Hunk[] {
  const common = commonLengths(a, b)
  const hunks: Hunk[] = []
  let open: Hunk | null = null
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = null
      i++
      j++
      continue
    }
    if (!open) hunks.push((open = { start: offset + i, end: offset + i, put: [] }))
    const word = b[j]
    if (word !== undefined && (i === a.length || common(i, j + 1) >= common(i + 1, j))) {
      open.put.push(word)
      j++
    } else open.end = offset + ++i
  }
  return hunks
}
