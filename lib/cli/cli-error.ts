import { CommanderError } from 'commander'
import { AppError } from '#lib/domain/errors.ts'
import { BackupError } from '#lib/platform/backup/backup-error.ts'
import { EnvError } from '#lib/platform/env.ts'
import { StartError } from '#lib/platform/postgres/start-error.ts'
import { cliProblems, issueSentences } from './cli.words.ts'

/** What the command line refuses on purpose. Its message is one French sentence. */
export class CliError extends Error {
  override readonly name = 'CliError'
}

const EXPECTED = [CliError, BackupError, EnvError, StartError]

/** One sentence for what whoever runs Frise can mend.
 *  @param logBug puts the rest down, and names it
 *  @returns null for what is no error: the help was asked for */
export function sentenceOf(error: unknown, logBug: (error: unknown) => string): string | null {
  if (error instanceof CommanderError) return commandSentence(error)
  if (error instanceof AppError) return refusalSentence(error)
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message
  return cliProblems.bug(logBug(error))
}

const refusalSentence = ({ code, issues }: AppError): string =>
  issueSentences[issues[0]?.code ?? ''] ??
  cliProblems.other([code, ...issues.map((issue) => issue.code)].join(', '))

/** Commander's message quotes the word that it is about. */
function commandSentence({ code, message, exitCode }: CommanderError): string | null {
  const word = /'([^']*)'/.exec(message)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownCommand':
      return cliProblems.unknownCommand(word)
    case 'commander.unknownOption':
      return cliProblems.unknownOption(word)
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return cliProblems.missing(word)
    case 'commander.invalidArgument':
      return cliProblems.role('contributor, editor ou admin')
    case 'commander.excessArguments':
      return cliProblems.tooMany
    case 'commander.help':
      return cliProblems.noCommand
    default:
      return exitCode === 0 ? null : cliProblems.other(code)
  }
}
