import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { PrismaClient, type Prisma } from '#prisma/generated/client.ts'

export type { Prisma }
/** A transaction, or the client itself: what a query needs to run. */
export type Db = Prisma.TransactionClient

// One pool a process: Next loads this module once a bundle, and again on each reload in development.
const kept = globalThis as typeof globalThis & { friseDesk?: PrismaClient }

// Prisma sends dates without a zone: the session must read them as UTC, whatever the server's own zone is.
const UTC = '-c timezone=UTC'

/** The desk's client: sees every table. Opened at first use, on `DATABASE_URL`. */
export function desk(): PrismaClient {
  kept.friseDesk ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      application_name: 'frise-bureau',
      options: UTC,
    }),
  })
  return kept.friseDesk
}
