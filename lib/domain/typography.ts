import { pairedQuotes } from './typography-quotes.ts'
import { HIGH_RULES, LOW_RULES, type Rule } from './typography-rules.ts'
import { sparedIn, type Span } from './typography-spared.ts'

export interface TypographyFault {
  /** e.g. `hour.space` */
  code: string
  /** index in the text, in UTF-16 units */
  at: number
  excerpt: string
}

const AROUND = 25

/** French text with its no-break spaces, guillemets, apostrophes and ordinals put right. Doing it twice changes
 *  nothing; code, addresses and `12:30` stay as they are. What only a person can tell stays too. */
export function typeset(text: string): string {
  return applied(HIGH_RULES, pairedQuotes(applied(LOW_RULES, text), sparedIn))
}

const applied = (rules: Rule[], text: string) =>
  rules.reduce((set, { find, fix }) => (fix === null ? set : replaced(set, find, fix)), text)

function replaced(text: string, find: RegExp, fix: string): string {
  if (text.search(find) < 0) return text
  const spared = sparedIn(text)
  return text.replace(find, (found: string, ...more: unknown[]) => {
    const at = more.find((value) => typeof value === 'number') ?? 0
    return isSpared(spared, at, found.length) ? found : fix
  })
}

const isSpared = (spared: Span[], at: number, length: number) =>
  spared.some(({ start, end }) => at < end && at + length > start && (length > 0 || at > start))

/** What the rules find, in the order of the text: what `typeset` puts right, and what it leaves to a person. */
export function typographyFaults(text: string): TypographyFault[] {
  const spared = sparedIn(text)
  const faults = [...LOW_RULES, ...HIGH_RULES].flatMap((rule) => found(text, rule, spared))
  const unique = new Map(faults.map((fault) => [`${fault.code} ${fault.at}`, fault]))
  return [...unique.values()].sort((a, b) => a.at - b.at)
}

function found(text: string, { code, find }: Rule, spared: Span[]): TypographyFault[] {
  return Array.from(text.matchAll(find))
    .filter((match) => !isSpared(spared, match.index, match[0].length))
    .map(({ index: at }) => ({ code, at, excerpt: text.slice(Math.max(0, at - AROUND), at + AROUND).trim() }))
}
