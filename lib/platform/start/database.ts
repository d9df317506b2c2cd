import path from 'node:path'
import { env, useEnvironment } from '../env.ts'
import { startCluster } from '../postgres/cluster.ts'
import { ensureDatabase } from '../postgres/database.ts'
import { migrate } from '../postgres/migrate.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations')
const NAME = 'frise'

export interface Database {
  url: string
  /** Stops the embedded server, unless another process uses it. Connections are to be ended before. */
  close: () => Promise<void>
}

/** The database of DATABASE_URL or, without one, that of the embedded server, started or taken up; migrated. From then
 *  on DATABASE_URL is its address, in this process and in those it starts: call it before anything asks for `desk()`.
 *  @param say told in French what is being done
 *  @throws StartError when something the user can mend is in the way */
export async function openDatabase(say: (line: string) => void): Promise<Database> {
  const { DATABASE_URL: given, dataDir } = env()
  if (given) {
    await migrate(given, MIGRATIONS, say)
    return { url: given, close: async () => undefined }
  }
  const cluster = await startCluster({ dataDir: path.join(dataDir, 'postgres'), say })
  try {
    await ensureDatabase(cluster.url('postgres'), NAME)
    const url = cluster.url(NAME)
    await migrate(url, MIGRATIONS, say)
    useEnvironment({ DATABASE_URL: url })
    return { url, close: cluster.stop }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
