import type { Adapter, AdapterSession } from '@auth/core/adapters'
import { PrismaAdapter } from '@auth/prisma-adapter'
import { AppError } from '#lib/domain/errors.ts'
import { desk } from '../db/desk-client.ts'
import { fingerprint } from './token.ts'

/** @auth/core's storage over our tables: its «user» is our Member. Nobody signs up, the deactivated are not found, and
 *  of a session's token only the fingerprint is kept. */
export function memberAdapter(): Adapter {
  const { member: user, account, session, verificationToken, authenticator } = desk()
  const rows = PrismaAdapter({
    user,
    account,
    session,
    verificationToken,
    authenticator,
  }) as Required<Adapter>
  const active = <T extends object>(found: T | null) => (found && isActive(found) ? found : null)
  return {
    ...rows,
    createUser: () => Promise.reject(new AppError('forbidden')),
    getUser: async (id) => active(await rows.getUser(id)),
    getUserByEmail: async (email) => active(await rows.getUserByEmail(email)),
    getUserByAccount: async (provider) => active(await rows.getUserByAccount(provider)),
    createSession: async (given) => asGiven(await rows.createSession(asStored(given)), given.sessionToken),
    getSessionAndUser: async (token) => {
      const found = await rows.getSessionAndUser(fingerprint(token))
      return found && isActive(found.user) ? { ...found, session: asGiven(found.session, token) } : null
    },
    updateSession: async (given) => rows.updateSession(asStored(given)),
    deleteSession: async (token) => {
      await rows.deleteSession(fingerprint(token))
    },
  }
}

const isActive = (row: object) => !('deactivatedAt' in row && row.deactivatedAt)

const asStored = <T extends { sessionToken: string }>(given: T): T => ({
  ...given,
  sessionToken: fingerprint(given.sessionToken),
})
const asGiven = (stored: AdapterSession, sessionToken: string): AdapterSession => ({
  ...stored,
  sessionToken,
})
