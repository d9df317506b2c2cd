/** What a claim is made of: the words chosen, or without any the whole sentence around the cursor, without its stop.
 *  @returns places in `text` */
export function chosenIn(text: string, start: number, end: number): { from: number; to: number } {
  if (end > start) return { from: start, to: end }
  const before = text.slice(0, start)
  const from = Math.max(
    ...[...before.matchAll(/[.!?…]["»”\s\u00a0\u202f]*\s|\n/g)].map((m) => m.index + m[0].length),
    0,
  )
  const stop = /[.!?…\n]/.exec(text.slice(start))
  return { from, to: stop ? start + stop.index : text.length }
}
