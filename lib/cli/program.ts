import path from 'node:path'
import { Command, Option } from 'commander'
import { env } from '#lib/platform/env.ts'
import { addCampaign } from './campaign-program.ts'
import { cliWords } from './cli.words.ts'
import { inFrench } from './in-french.ts'
import { withDatabase } from './with-database.ts'

type Write = (line: string) => void

const roleOption = () =>
  new Option('--role <rôle>', cliWords.option.role)
    .choices(['contributor', 'editor', 'admin'])
    .makeOptionMandatory()

/** The commands of `npm run frise -- …`.
 *  @param write one line of an answer */
export function createProgram(write: Write): Command {
  const program = inFrench(new Command('npm run frise --'))
    .usage(cliWords.usage)
    .description(cliWords.description)
  addMember(program, write)
  addToken(program, write)
  addCampaign(program, write)
  addDemonstration(program, write)
  addBackups(program, write)
  return program
}

function addMember(program: Command, write: Write): void {
  const member = inFrench(program.command('member')).usage(cliWords.usage).description(cliWords.member)
  inFrench(member.command('add'))
    .description(cliWords.memberAdd)
    .argument('<adresse>', cliWords.argument.email)
    .addOption(roleOption())
    .option('--name <nom>', cliWords.option.name)
    .action((email: string, { role, name }: { role: string; name?: string }) =>
      withDatabase(async () => {
        const { addMember } = await import('#lib/desk/member/member.commands.ts')
        const { memberSignInLink } = await import('#lib/platform/auth/sign-in-link.commands.ts')
        const { id } = await addMember({ email, role, name }, null)
        write(cliWords.memberAdded(email, await memberSignInLink(id)))
      }),
    )
}

function addToken(program: Command, write: Write): void {
  const token = inFrench(program.command('token')).usage(cliWords.usage).description(cliWords.token)
  inFrench(token.command('add'))
    .description(cliWords.tokenAdd)
    .argument('<nom>', cliWords.argument.name)
    .addOption(roleOption())
    .option('--member <adresse>', cliWords.option.member)
    .action((name: string, { role, member }: { role: string; member?: string }) =>
      withDatabase(async (_, say) => {
        const { addToken } = await import('./token.commands.ts')
        const made = await addToken({ name, role }, member)
        say(cliWords.tokenAdded(made.email))
        write(made.token)
      }),
    )
}

function addDemonstration(program: Command, write: Write): void {
  inFrench(program.command('demo'))
    .description(cliWords.demo)
    .action(() =>
      withDatabase(async (_, say) => {
        const { loadDemonstration } = await import('#prisma/seed/demonstration.ts')
        write((await loadDemonstration(say)) ? cliWords.demoLoaded : cliWords.demoThere)
      }),
    )
}

function addBackups(program: Command, write: Write): void {
  const place = (url: string) => ({ url, uploads: path.join(env().dataDir, 'uploads') })
  inFrench(program.command('backup'))
    .description(cliWords.backup)
    .argument('<fichier>', cliWords.argument.file)
    .action((file: string) =>
      withDatabase(async ({ url }) => {
        const { backUp } = await import('#lib/platform/backup/backup.ts')
        const { backupWords } = await import('#lib/platform/backup/backup.words.ts')
        const { rows, uploads } = await backUp(place(url), file)
        write(backupWords.saved(file, rows, uploads))
      }),
    )
  inFrench(program.command('restore'))
    .description(cliWords.restore)
    .argument('<fichier>', cliWords.argument.file)
    .action((file: string) =>
      withDatabase(async ({ url }) => {
        const { restore } = await import('#lib/platform/backup/restore.ts')
        const { backupWords } = await import('#lib/platform/backup/backup.words.ts')
        const { rows, uploads } = await restore(place(url), file)
        write(backupWords.restored(rows, uploads))
      }),
    )
}
