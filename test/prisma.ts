import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ensureDatabase, databaseUrl } from '#lib/platform/postgres/database.ts'
import { migrate } from '#lib/platform/postgres/migrate.ts'
import { startThrowaway } from '#lib/platform/postgres/throwaway.ts'
import { environmentWith } from './environment.ts'

// Proves that the migrations and prisma/schema.prisma say the same: what the migrations make has no difference from
// the schema. A column added to one of them alone ends this with an exit code of 2.
const root = path.resolve(import.meta.dirname, '..')
const cluster = await startThrowaway()
try {
  const admin = cluster.url('postgres')
  await ensureDatabase(admin, 'migrations')
  const url = databaseUrl(admin, 'migrations')
  await migrate(url, path.join(root, 'prisma/migrations'))
  await difference(url)
  process.stdout.write('prisma/migrations and prisma/schema.prisma agree\n')
} finally {
  await cluster.stop()
}

async function difference(url: string): Promise<void> {
  const asked = [
    'migrate',
    'diff',
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema.prisma',
    '--exit-code',
  ]
  const options = { cwd: root, env: environmentWith({ DATABASE_URL: url }) }
  try {
    await promisify(execFile)(path.join(root, 'node_modules/.bin/prisma'), asked, options)
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\n`)
    process.exitCode = 1
  }
}
