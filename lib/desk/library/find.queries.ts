import { desk, type Db } from '#lib/platform/db/desk-client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Aggregate } from '../revision/aggregate.ts'
import type { UsedIn } from './library.schema.ts'

/** One thing as its form and its page have it. `usedIn`: what a change of it will touch. */
export interface Found<T> {
  id: string
  version: number
  value: T
  updatedAt: string
  usedIn: UsedIn[]
}

/** Reads one thing whole, from one snapshot: the value is the one of its version, whoever saves meanwhile. */
export async function findAggregate<T>(
  table: Aggregate<T>['table'],
  id: string,
  read: Aggregate<T>['read'],
  usesOf: (tx: Db) => Promise<UsedIn[]>,
): Promise<Found<T> | null> {
  return desk().$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ version: number; updatedAt: Date }[]>`
        SELECT version, updated_at AS "updatedAt" FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid`
      const value = row ? await read(tx, id) : null
      if (!row || !value) return null
      return {
        id,
        version: row.version,
        value,
        updatedAt: row.updatedAt.toISOString(),
        usedIn: await usesOf(tx),
      }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}
