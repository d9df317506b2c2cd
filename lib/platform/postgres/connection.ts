import pg from 'pg'
import { databaseProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
const REFUSED = ['28P01', '28000']
const NO_DATABASE = '3D000'

/** Opens one connection; the caller ends it.
 *  @throws StartError when the address is wrong or nothing answers there; the password is never in its sentence */
export async function connect(url: string): Promise<pg.Client> {
  const address = parse(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // Without a listener, a connection that is cut between two queries ends the process; the next query tells.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new StartError(explain(cause, address), { cause })
  }
}

/** Runs a task on a connection of its own. */
export async function withConnection<T>(url: string, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}

function parse(url: string): URL {
  try {
    const address = new URL(url)
    if (['postgres:', 'postgresql:'].includes(address.protocol)) return address
  } catch {
    // Told below: the URL's own error would show the password.
  }
  throw new StartError(databaseProblems.badUrl)
}

function explain(error: unknown, address: URL): string {
  const { code = '', message } = error as Error & { code?: string }
  const where = address.host || 'localhost'
  if (UNREACHABLE.includes(code)) return databaseProblems.unreachable(where)
  if (REFUSED.includes(code)) return databaseProblems.refused(decodeURIComponent(address.username), where)
  if (code === NO_DATABASE)
    return databaseProblems.noDatabase(decodeURIComponent(address.pathname.slice(1)), where)
  return databaseProblems.failed(where, message)
}
