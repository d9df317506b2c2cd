import { Ordinals } from './Ordinals.tsx'
import type { ShortDate } from './short-date.ts'

/** `<time>` where HTML can carry the date, its words alone where it cannot. */
export function Time({ date: { words, datetime } }: { date: ShortDate }) {
  const shown = <Ordinals words={words} />
  return datetime === null ? shown : <time dateTime={datetime}>{shown}</time>
}
