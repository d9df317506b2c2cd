import { reading } from '#lib/platform/db/reading-client.ts'

/** Reads as a reader does.
 *  @throws when the database does not answer */
export async function checkReading(): Promise<void> {
  await reading().$queryRaw`SELECT 1 FROM published_article LIMIT 1`
}
