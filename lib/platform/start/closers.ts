import type { Reporter } from './reporter.ts'
import { startWords } from './start.words.ts'

export interface Closers {
  /** Aborted as soon as the process is told to stop. */
  signal: AbortSignal
  /** @param close undoes what was just opened; the last opened is closed first */
  add: (close: () => Promise<unknown>) => void
  /** From now on nobody else notices the signal: it closes everything itself.
   *  @throws when it has come already */
  started: () => void
  /** Closes everything and ends the process. */
  closeAll: (exitCode: number) => Promise<never>
}

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Stops the process tidily on Ctrl+C, or when the system asks; told twice, at once. */
export function createClosers({ say }: Pick<Reporter, 'say'>): Closers {
  const opened: (() => Promise<unknown>)[] = []
  const interruption = new AbortController()
  const { signal } = interruption
  let starting = true

  const closeAll = async (exitCode: number): Promise<never> => {
    for (const close of opened.reverse()) await close().catch((error: unknown) => say(String(error)))
    process.exit(exitCode)
  }
  const onSignal = () => {
    if (signal.aborted) process.exit(1)
    say(startWords.stopping)
    interruption.abort()
    if (!starting) void closeAll(0)
  }
  for (const name of SIGNALS) process.on(name, onSignal)

  const started = () => {
    signal.throwIfAborted()
    starting = false
  }
  return { signal, add: (close) => void opened.push(close), started, closeAll }
}
