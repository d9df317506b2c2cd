import { PgBoss } from 'pg-boss'
import { forgetOld } from '#lib/audience/consent.commands.ts'
import { mailEdition } from '#lib/audience/edition-letter.commands.ts'
import { env } from '../env.ts'
import { log, logBug } from '../log.ts'
import { sweep } from './housekeeping.commands.ts'
import { deliverOutbox, type Deliveries } from './outbox.commands.ts'

export interface Jobs {
  /** Ends the jobs at work (30 s at most), then the connections. */
  stop: () => Promise<void>
  /** Whether the queue answers. */
  isWell: () => Promise<boolean>
}

interface Job {
  cron: string
  run: () => Promise<object>
}

const DELIVERIES: Deliveries = { mail: ({ editionId }) => mailEdition(editionId) }

/** Every job may run twice, or on two instances at once, and does no harm then. */
const JOBS: Record<string, Job> = {
  outbox: { cron: '* * * * *', run: () => deliverOutbox(undefined, DELIVERIES) },
  housekeeping: { cron: '0 * * * *', run: async () => ({ ...(await sweep()), ...(await forgetOld()) }) },
}

/** A failed run is not tried again, since the next is due anyway. Done ones go after an hour. */
const QUEUE = { retryLimit: 0, expireInSeconds: 600, deleteAfterSeconds: 3_600 }

/** Starts the jobs of this process, on `DATABASE_URL`, in the schema `pgboss`. With `JOBS=off` nothing starts. */
export async function startJobs(): Promise<Jobs> {
  if (env().JOBS === 'off') return { stop: async () => undefined, isWell: async () => true }
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: 'frise-taches',
    max: 3,
    connectionTimeoutMillis: 10_000,
  })
  boss.on('error', (error) => logBug(error, 'jobs'))
  await boss.start()
  for (const [name, job] of Object.entries(JOBS)) await employ(boss, name, job)
  return { stop: () => boss.stop({ graceful: true, timeout: 30_000 }), isWell: () => answers(boss) }
}

async function employ(boss: PgBoss, name: string, { cron, run }: Job): Promise<void> {
  // `short`: one run waits at most, so that a day without a worker leaves one to catch up with, not 1 440.
  await boss.createQueue(name, { ...QUEUE, policy: 'short' })
  await boss.updateQueue(name, QUEUE) // what an older release may have set otherwise
  await boss.schedule(name, cron)
  await boss.work(name, async () => {
    try {
      const result = await run()
      log.debug({ job: name, ...result }, 'job done')
    } catch (error) {
      logBug(error, `job ${name}`)
      throw error
    }
  })
  await boss.send(name) // at start too, for what has become due meanwhile
}

async function answers(boss: PgBoss): Promise<boolean> {
  try {
    await boss.getDb().executeSql('SELECT 1')
    return true
  } catch {
    return false
  }
}
