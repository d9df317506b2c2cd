import path from 'node:path'
import { env, EnvError, useEnvironment } from '../env.ts'
import { logBug } from '../log.ts'
import { StartError } from '../postgres/start-error.ts'
import { buildAssets, buildSite, generateClient, oneStartAtATime, type Building } from './build-site.ts'
import { openDatabase } from './database.ts'
import { createClosers, type Closers } from './closers.ts'
import { checkPort } from './port.ts'
import { createReporter } from './reporter.ts'
import { startSentences, startWords } from './start.words.ts'

/** What a start does besides the platform's own work; each part is loaded when it is needed, and not before what it
 *  needs has been made. */
export interface Parts {
  mode: 'production' | 'development' | 'build'
  demonstration: () => Promise<{ loadDemonstration: () => Promise<unknown> }>
  server: () => Promise<{
    serve: (options: { dev: boolean }) => Promise<{ url: string; close: () => Promise<void> }>
  }>
}

const root = path.resolve(import.meta.dirname, '..', '..', '..')

/** Brings Frise up on this machine, whatever is there already, and keeps it up until it is told to stop. Ends the
 *  process: with 0 when it was asked to stop, 1 when it could not start. */
export async function start(parts: Parts): Promise<void> {
  const began = performance.now()
  const reporter = createReporter((text) => process.stdout.write(text))
  const closers = createClosers(reporter)
  const building = { root, reporter, signal: closers.signal }
  try {
    // Also said to the programs that this one runs.
    useEnvironment({
      NODE_ENV: parts.mode === 'development' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    if (parts.mode === 'build') {
      await build(building)
      return
    }
    await bringUp(parts, building, closers)
    closers.started()
    reporter.say(startWords.ready(performance.now() - began))
    await sayWhere(reporter.say)
    if (env().JOBS === 'on') await beginJobs(closers)
  } catch (error) {
    await closers.closeAll(closers.signal.aborted ? 0 : explain(error))
  }
}

async function build(building: Building): Promise<void> {
  await oneStartAtATime(building, async () => {
    await generateClient(building)
    await buildSite(building)
  })
}

async function bringUp(parts: Parts, building: Building, closers: Closers): Promise<void> {
  const { reporter, signal } = building
  const dev = parts.mode === 'development'
  const { PORT, HOST } = env()
  await checkPort(PORT, HOST)
  const database = await reporter.step(startWords.step.database, () => openDatabase(reporter.say))
  closers.add(database.close)
  signal.throwIfAborted()
  await oneStartAtATime(building, async () => {
    await generateClient(building)
    await (dev ? buildAssets(building) : buildSite(building))
    signal.throwIfAborted()
    await fillWhenEmpty(parts, building, closers)
  })
  signal.throwIfAborted()
  // No step, whose time would end the line: Next writes lines of its own.
  reporter.say(startWords.server)
  const { serve } = await parts.server()
  closers.add((await serve({ dev })).close)
}

/** The queries are loaded late: the client they are written for may just have been made. */
async function fillWhenEmpty(
  { demonstration }: Parts,
  { reporter }: Building,
  closers: Closers,
): Promise<void> {
  const { wantsDemonstration, beginDemonstration, disconnect } = await import('./first-content.commands.ts')
  closers.add(disconnect)
  if (!(await wantsDemonstration())) return
  await reporter.step(startWords.step.demonstration, async () => {
    await beginDemonstration()
    await (await demonstration()).loadDemonstration()
  })
}

/** What runs beside the site; without it the site is up all the same. */
async function beginJobs(closers: Closers): Promise<void> {
  const { startJobs } = await import('../jobs/start-jobs.ts')
  try {
    closers.add((await startJobs()).stop)
  } catch (error) {
    logBug(error, 'jobs')
  }
}

async function sayWhere(say: (line: string) => void): Promise<void> {
  const { siteUrl } = env()
  say(startWords.reading(siteUrl))
  say(startWords.desk(siteUrl))
  const { firstAdminLink } = await import('../auth/first-admin.commands.ts')
  const link = await firstAdminLink()
  if (link) say(startWords.firstAdmin(link))
  say(startWords.howToStop)
}

/** One sentence for what whoever runs Frise can mend; a bug with its number for the rest.
 *  @returns the exit code */
function explain(error: unknown): number {
  const isExpected = error instanceof StartError || error instanceof EnvError
  process.stderr.write(`${isExpected ? error.message : startSentences.bug(logBug(error, 'start'))}\n`)
  return 1
}
