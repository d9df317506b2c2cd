import { logBug } from '#lib/platform/log.ts'
import { sentenceOf } from './cli-error.ts'
import { createProgram } from './program.ts'

try {
  await createProgram((line) => process.stdout.write(`${line}\n`)).parseAsync()
} catch (error) {
  const sentence = sentenceOf(error, (bug) => logBug(bug, 'cli'))
  if (sentence !== null) {
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
}
