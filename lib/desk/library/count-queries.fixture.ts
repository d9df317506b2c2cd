import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/platform/env.ts'
import { PrismaClient } from '#prisma/generated/client.ts'

const kept = globalThis as typeof globalThis & { friseDesk?: unknown }
let seen: string[] = []

/** Puts a client that tells what it asks in the place of the desk's own. Call it when the database is there, before
 *  anything has asked it. */
export function watchDesk(): void {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL }),
    log: [{ emit: 'event', level: 'query' }],
  })
  client.$on('query', ({ query }) => seen.push(query))
  kept.friseDesk = client
}

/** How many statements a task sends, begin and commit left out. */
export async function queriesOf(task: () => Promise<unknown>): Promise<number> {
  seen = []
  await task()
  return seen.filter((query) => !/^(BEGIN|COMMIT|ROLLBACK|SET)/i.test(query)).length
}
