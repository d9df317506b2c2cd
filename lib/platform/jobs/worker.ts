// The jobs as a process of their own, where the site runs on several machines: `node lib/platform/jobs/worker.ts`.
import { env, EnvError } from '../env.ts'
import { log, logBug } from '../log.ts'
import { serveHealth } from './health-server.ts'
import { startJobs } from './start-jobs.ts'

const STOP = ['SIGTERM', 'SIGINT'] as const

async function work(): Promise<void> {
  const { HOST, PORT, DATABASE_URL } = env()
  if (!DATABASE_URL)
    throw new EnvError('DATABASE_URL manque\u00a0: le travailleur sert la base d’un site déjà lancé.')
  const jobs = await startJobs()
  const health = await serveHealth({ host: HOST, port: PORT }, jobs.isWell)
  log.info({ host: HOST, port: PORT }, 'worker started')
  const stop = async () => {
    health.close()
    health.closeIdleConnections()
    await jobs.stop()
    log.info('worker stopped')
    process.exit(0)
  }
  let stopping: Promise<void> | undefined
  for (const signal of STOP) process.on(signal, () => void (stopping ??= stop()))
}

try {
  await work()
} catch (error) {
  process.stderr.write(error instanceof EnvError ? `${error.message}\n` : `${logBug(error, 'worker')}\n`)
  process.exit(1)
}
