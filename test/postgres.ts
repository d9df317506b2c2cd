import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase } from '#lib/platform/postgres/database.ts'
import { migrate } from '#lib/platform/postgres/migrate.ts'
import { startThrowaway } from '#lib/platform/postgres/throwaway.ts'
import { root } from './shell.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases are created, and the migrated one that they are copies of. */
    postgres: { adminUrl: string; template: string }
  }
}

const template = 'frise_template'

/** One throw-away server a run; each test file copies the migrated template by `testDatabase()`. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowaway()
  const adminUrl = server.url('postgres')
  try {
    await ensureDatabase(adminUrl, template)
    await migrate(server.url(template), path.join(root, 'prisma/migrations'))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('postgres', { adminUrl, template })
  return () => server.stop()
}
