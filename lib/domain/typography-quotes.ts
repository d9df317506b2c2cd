import type { Span } from './typography-spared.ts'

const NB = '\u00a0'

/** Straight quotes in pairs become «guillemets», inside guillemets “these”. A quote without its pair stays. */
export function pairedQuotes(text: string, sparedIn: (text: string) => Span[]): string {
  const once = pairedOnce(text, sparedIn(text))
  return once === text ? text : pairedQuotes(once, sparedIn)
}

interface Pair {
  open: number
  close: number
  depth: number
}

function pairedOnce(text: string, spared: Span[]): string {
  const signs = new Map(pairsIn(text, spared).flatMap(signsOf))
  return text.replace(/"/g, (quote, at: number) => signs.get(at) ?? quote)
}

function signsOf({ open, close, depth }: Pair): [number, string][] {
  const [opening, closing] = depth === 0 ? [`«${NB}`, `${NB}»`] : ['“', '”']
  return [
    [open, opening],
    [close, closing],
  ]
}

function pairsIn(text: string, spared: Span[]): Pair[] {
  const pairs: Pair[] = []
  let stack: number[] = []
  let guillemets = 0
  for (const { 0: sign, index: at } of text.matchAll(/["«»\n]/g)) {
    if (sign === '\n') [stack, guillemets] = [[], 0]
    else if (sign === '«') guillemets++
    else if (sign === '»') guillemets = Math.max(0, guillemets - 1)
    else if (!spared.some(({ start, end }) => start <= at && at < end)) place(text, at)
  }
  return pairs

  function place(text: string, at: number): void {
    const open = closes(text, at) ? stack.pop() : undefined
    if (open !== undefined) pairs.push({ open, close: at, depth: stack.length + guillemets })
    else if (opens(text, at)) stack.push(at)
  }
}

const opens = (text: string, at: number) =>
  /^$|[\s([{«“’'—–-]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1))
const closes = (text: string, at: number) =>
  /\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
