import { existsSync } from 'node:fs'
import path from 'node:path'
import { generateClient } from '#lib/platform/start/build-site.ts'
import { openDatabase, type Database } from '#lib/platform/start/database.ts'
import { createReporter } from '#lib/platform/start/reporter.ts'

const root = path.resolve(import.meta.dirname, '..', '..')

/** Runs a task on the publication's database, whether or not the server runs. What is told on the way goes to the error
 *  output, so that the answer can be piped.
 *  @param task loads what it needs late: the client that its queries are written for may just have been made */
export async function withDatabase<T>(
  task: (database: Database, say: (line: string) => void) => Promise<T>,
): Promise<T> {
  const reporter = createReporter((text) => process.stderr.write(text))
  // Absent where the client was made with the image.
  if (existsSync(path.join(root, 'node_modules', 'prisma')))
    await generateClient({ root, reporter, signal: new AbortController().signal })
  const database = await openDatabase(reporter.say)
  try {
    return await task(database, reporter.say)
  } finally {
    const { disconnect } = await import('#lib/platform/start/first-content.commands.ts')
    await disconnect()
    await database.close()
  }
}
