import { afterAll, beforeAll, expect } from 'vitest'
import type { AppError } from '#lib/domain/errors.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { setVariable } from '../../../test/environment.ts'

/** An empty database for a test file of the desk. Call it at the top of the file. */
export function useDatabase(): void {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase()
    setVariable('DATABASE_URL', database.url)
  })
  afterAll(async () => {
    await desk().$disconnect()
    await database.drop()
  })
}

/** What a command refuses with. */
export const refusal = (task: Promise<unknown>): Promise<AppError> =>
  task.then(
    () => expect.fail('accepted'),
    (error: unknown) => error as AppError,
  )

/** The code, then each issue as its path and code. */
export async function refused(task: Promise<unknown>): Promise<string[]> {
  const { code, issues } = await refusal(task)
  return [code, ...issues.map((issue) => `${issue.path} ${issue.code}`)]
}
