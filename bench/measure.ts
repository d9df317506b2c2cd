/** One line of the table. `bound` in words; `holds` null where nothing could be measured, and `measured` says why. */
export interface Line {
  what: string
  bound: string
  measured: string
  holds: boolean | null
}

/** What every measure is given. `url` is the publishing instance, `other` a second one on the same database. */
export interface Site {
  url: string
  other: string
  instance: Instance
  second: Instance
  stopDatabase: () => Promise<void>
  short: boolean
}

/** A server of ours in a process of its own, and what can be asked of it besides pages. */
export interface Instance {
  ask: <T>(request: Request) => Promise<T>
  stop: () => Promise<void>
}

export type Request =
  | { do: 'publish'; slug: string }
  | { do: 'forget' } // every kept page counts as changed
  | { do: 'fill'; pages: number; bytes: number }
  | { do: 'memory' }
  | { do: 'signIn' } // as an editor: the cookie
  | { do: 'long'; events: number }

export type Measure = (site: Site) => Promise<Line[]>

export const MAIN = '/articles/renvoi-retour-sam-altman-openai-novembre-2023'
export const LONG = '/articles/longue-chronologie'

export const median = (all: number[]) => {
  const sorted = all.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

export const ms = (n: number) => `${n.toFixed(n < 10 ? 1 : 0)} ms`
export const kb = (n: number) => `${(n / 1000).toFixed(1)} KB`
