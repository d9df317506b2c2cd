import { startProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

const BY_CODE: Record<string, (folder: string) => string> = {
  ENOSPC: startProblems.diskFull,
  EDQUOT: startProblems.diskFull,
  EACCES: startProblems.notWritable,
  EPERM: startProblems.notWritable,
  EROFS: startProblems.notWritable,
  ENOTDIR: startProblems.notAFolder,
  EEXIST: startProblems.notAFolder,
}

const BY_TEXT: [RegExp, (folder: string) => string][] = [
  [/No space left on device|Disk quota exceeded/, startProblems.diskFull],
  [/Permission denied|Read-only file system|Operation not permitted/, startProblems.notWritable],
]

/** Turns what Node throws about files and processes into a sentence; anything else comes back as it was.
 *  @param folder the data folder the sentence names */
export function asStartError(error: unknown, folder: string): unknown {
  if (error instanceof StartError || !(error instanceof Error)) return error
  const { code = '', syscall = '', path = '' } = error as NodeJS.ErrnoException
  if (syscall.startsWith('spawn')) return new StartError(startProblems.cannotRun(path), { cause: error })
  const sentence = BY_CODE[code]
  return sentence ? new StartError(sentence(folder), { cause: error }) : error
}

/** What Postgres wrote before it gave up, as an error: one sentence when the cause is known, else its last words.
 *  @param otherwise the sentence that the last lines of `output` follow */
export function fromOutput(output: string, folder: string, otherwise: string): StartError {
  if (/error while loading shared libraries/.test(output))
    return new StartError(startProblems.cannotRun(tail(output, 1)))
  const known = BY_TEXT.find(([pattern]) => pattern.test(output))
  return new StartError(known ? known[1](folder) : `${otherwise}\n${tail(output, 15)}`)
}

function tail(output: string, lines: number): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
