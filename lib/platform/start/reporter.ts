import { startWords } from './start.words.ts'

export interface Reporter {
  /** One line. */
  say: (line: string) => void
  /** Says a step, runs it, and says how long it took. */
  step: <T>(name: string, task: () => Promise<T>) => Promise<T>
}

/** @param write to the terminal, as it is
 *  @param now milliseconds that only go up */
export function createReporter(
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): Reporter {
  let open = '' // the step whose line is not ended
  const endLine = () => {
    if (open !== '') write('\n')
    open = ''
  }
  /** A step that has said something in between gets a line of its own for its time. */
  const finish = (name: string, words: string) => {
    write(`${open === name ? '' : name}${words}\n`)
    open = ''
  }
  return {
    say(line) {
      endLine()
      write(`${line}\n`)
    },
    async step(name, task) {
      endLine()
      write(name)
      open = name
      const began = now()
      try {
        const result = await task()
        finish(name, startWords.took(now() - began))
        return result
      } catch (error) {
        finish(name, startWords.failed)
        throw error
      }
    },
  }
}
