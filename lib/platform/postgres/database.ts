import pg from 'pg'
import { withConnection } from './connection.ts'

const DUPLICATE_DATABASE = '42P04'
const UNIQUE_VIOLATION = '23505'

/** Makes a database unless it is there.
 *  @param clusterUrl any database of the same server, as someone who may create others
 *  @returns whether it was made now
 *  @throws StartError when the server does not answer */
export function ensureDatabase(clusterUrl: string, name: string): Promise<boolean> {
  return withConnection(clusterUrl, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return false
    try {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
      return true
    } catch (error) {
      // Another process was quicker.
      const { code = '' } = error as pg.DatabaseError
      if ([DUPLICATE_DATABASE, UNIQUE_VIOLATION].includes(code)) return false
      throw error
    }
  })
}

/** The address of another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}
