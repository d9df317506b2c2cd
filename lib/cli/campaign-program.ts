import { readFile } from 'node:fs/promises'
import { Option, type Command } from 'commander'
import { AppError } from '#lib/domain/errors.ts'
import { isId } from '#lib/domain/ids.ts'
import { instantWords } from '#lib/domain/instant-words.ts'
import type { CampaignLine } from '#lib/audience/campaign.queries.ts'
import { CliError } from './cli-error.ts'
import { cliProblems, cliWords } from './cli.words.ts'
import { inFrench } from './in-french.ts'
import { withDatabase } from './with-database.ts'

type Write = (line: string) => void

interface Given {
  text: string
  consent: string
  body: string
  code?: string
  from: string
  to: string
}

/** Campaigns, until the desk has a screen for them. */
export function addCampaign(program: Command, write: Write): void {
  const campaign = inFrench(program.command('campaign'))
    .usage(cliWords.usage)
    .description(cliWords.campaign.all)
  addCreate(campaign, write)
  addList(campaign, write)
  addEnd(campaign, write)
  addCodes(campaign, write)
}

const needed = (flags: string, description: string) => new Option(flags, description).makeOptionMandatory()

function addCreate(campaign: Command, write: Write): void {
  const { option } = cliWords
  inFrench(campaign.command('create'))
    .description(cliWords.campaign.create)
    .addOption(needed('--text <phrase>', option.text))
    .addOption(needed('--consent <phrase>', option.consent))
    .addOption(needed('--body <message>', option.body))
    .addOption(needed('--from <date>', option.from))
    .addOption(needed('--to <date>', option.to))
    .option('--code <code>', option.code)
    .action(({ body: mailBody, from: startsAt, to: endsAt, text, consent, code = '' }: Given) =>
      withDatabase(async () => {
        const { createCampaign } = await import('#lib/audience/campaign.commands.ts')
        const { id } = await createCampaign(null, { text, consent, mailBody, code, startsAt, endsAt })
        write(cliWords.campaignCreated(id))
      }),
    )
}

function addList(campaign: Command, write: Write): void {
  inFrench(campaign.command('list'))
    .description(cliWords.campaign.list)
    .action(() =>
      withDatabase(async () => {
        const { listCampaigns } = await import('#lib/audience/campaign.queries.ts')
        const lines = await listCampaigns()
        write(lines.length === 0 ? cliWords.noCampaign : lines.map(lineOf).join('\n'))
      }),
    )
}

function lineOf({ startsAt, endsAt, ...line }: CampaignLine): string {
  const when = cliWords.when(instantWords(startsAt.toISOString()), instantWords(endsAt.toISOString()))
  return cliWords.campaignLine({ ...line, when })
}

function addEnd(campaign: Command, write: Write): void {
  inFrench(campaign.command('end'))
    .description(cliWords.campaign.end)
    .argument('<campagne>', cliWords.argument.campaign)
    .action((id: string) =>
      withDatabase(async () => {
        const { endCampaign } = await import('#lib/audience/campaign.commands.ts')
        await endCampaign(null, knownForm(id)).catch((error: unknown) => refuse(error, id))
        write(cliWords.campaignEnded(id))
      }),
    )
}

function addCodes(campaign: Command, write: Write): void {
  inFrench(campaign.command('codes'))
    .description(cliWords.campaign.codes)
    .argument('<campagne>', cliWords.argument.campaign)
    .argument('<fichier>', cliWords.argument.codes)
    .action((id: string, file: string) =>
      withDatabase(async () => {
        const { importCodes } = await import('#lib/audience/campaign.commands.ts')
        const { serveWaiting } = await import('#lib/audience/promo-code.commands.ts')
        const text = await readFile(file, 'utf8').catch(() => {
          throw new CliError(cliProblems.noFile(file))
        })
        const added = await importCodes(null, knownForm(id), text).catch((error: unknown) =>
          refuse(error, id),
        )
        write(cliWords.codesAdded(added, await serveWaiting(id)))
      }),
    )
}

/** Postgres refuses what is no UUID by an error that says nothing to whoever mistyped it. */
function knownForm(id: string): string {
  if (!isId(id)) throw new CliError(cliProblems.noCampaign(id))
  return id
}

/** @throws the refusal, naming the campaign */
function refuse(error: unknown, id: string): never {
  if (error instanceof AppError && error.code === 'not_found') throw new CliError(cliProblems.noCampaign(id))
  throw error
}
