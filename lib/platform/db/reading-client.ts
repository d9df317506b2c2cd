import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { Prisma, PrismaClient } from '#prisma/generated/client.ts'

/** What the public side may name. A query over drafts cannot be written with it, and Postgres would refuse it: the
 *  connection acts as `frise_reader`, which is granted the published tables alone (invariants 3 and 5). */
type Published =
  | 'edition'
  | 'publishedArticle'
  | 'publishedEvent'
  | 'publishedClaim'
  | 'publishedActor'
  | 'listing'
  | 'address'
  | 'category'
  | 'author'
  | 'media'
  | 'vote'
  | 'campaign'
  | 'setting'
export type ReadingClient = Pick<PrismaClient, Published | '$queryRaw' | '$disconnect'>

/** A part of a query that several queries share. */
export const sql = Prisma.sql
export const noSql = Prisma.empty

const kept = globalThis as typeof globalThis & { friseReading?: PrismaClient }

/** The reading side's client, read-only. `author`, `media`, `vote` and `campaign` are granted by column: name them in `select`. */
export function reading(): ReadingClient {
  kept.friseReading ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      application_name: 'frise-lecture',
      options:
        '-c role=frise_reader -c timezone=UTC -c default_transaction_read_only=on -c pg_trgm.word_similarity_threshold=0.4',
    }),
  })
  return kept.friseReading
}
