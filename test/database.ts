import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { createFromTemplate } from '#lib/platform/postgres/throwaway.ts'

export interface TestDatabase {
  url: string
  /** Also ends the connections that a test has left open. */
  drop: () => Promise<void>
}

/** An empty database with every migration, for one test file alone: 40 ms. Call it in `beforeAll`, `drop` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = await createFromTemplate(adminUrl, template, name)
  const drop = async () => {
    await withConnection(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  }
  return { url, drop }
}
