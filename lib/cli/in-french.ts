import type { Command } from 'commander'
import { cliWords } from './cli.words.ts'

/** Refusals become sentences in cli-error.ts; of commander's own words the titles of its help are left. */
export function inFrench(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .helpCommand(false)
    .helpOption('-h, --help', cliWords.help)
    .configureHelp({
      styleTitle: (title) => cliWords.titles[title] ?? title,
      optionDescription: (option) => option.description,
    })
}
