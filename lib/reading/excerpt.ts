/** Text cut where what was searched for begins and ends. */
export interface Segment {
  text: string
  hit: boolean
}

/** Around a hit in Postgres's headline: no text that is published holds them. */
export const HIT = '\u0002'
export const END = '\u0003'

const EDGES = new RegExp(`([${HIT}${END}])`)

const BEFORE = 70
const LENGTH = 240

/** Puts the hits of a headline back on the text it was made from. Postgres reads a text without no-break spaces and
 *  apostrophes, one character for each, so places agree.
 *  @param headline the whole text with HIT and END around each hit
 *  @returns the text alone where the two do not agree */
export function highlighted(text: string, headline: string): Segment[] {
  const segments: Segment[] = []
  let at = 0
  let hit = false
  for (const part of headline.split(EDGES)) {
    if (part === HIT || part === END) hit = part === HIT
    else if (part !== '') {
      segments.push({ text: text.slice(at, at + part.length), hit })
      at += part.length
    }
  }
  return at === text.length ? segments : [{ text, hit: false }]
}

/** A few lines around the first hit, cut between words; the cut is shown by «…». */
export function excerpt(segments: Segment[]): Segment[] {
  const text = segments
    .map((segment) => segment.text)
    .join('')
    .trimEnd()
  const first = segments.findIndex((segment) => segment.hit)
  const hitAt = segments.slice(0, Math.max(first, 0)).reduce((sum, segment) => sum + segment.text.length, 0)
  const start = wordStart(text, hitAt - BEFORE)
  const end = wordEnd(text, start + LENGTH)
  const cut = between(segments, start, end)
  return [...dots(start > 0), ...cut, ...dots(end < text.length)]
}

const dots = (shown: boolean): Segment[] => (shown ? [{ text: '…', hit: false }] : [])

function between(segments: Segment[], start: number, end: number): Segment[] {
  let at = 0
  return segments.flatMap(({ text, hit }) => {
    const cut = text.slice(Math.max(start - at, 0), Math.max(end - at, 0))
    at += text.length
    return cut === '' ? [] : [{ text: cut, hit }]
  })
}

function wordStart(text: string, from: number): number {
  if (from <= 0) return 0
  const space = text.slice(from).search(/\s/)
  return space < 0 ? from : from + space + 1
}

/** Signs that do not stand before «…». */
const LOOSE = /[\s.,;:–—«(]+$/

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length
  const space = text.slice(0, to).search(/\s\S*$/)
  return space <= 0 ? to : text.slice(0, space).replace(LOOSE, '').length || space
}
