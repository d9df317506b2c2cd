import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { makeMember } from '../../../test/members.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import { noSessionCookie, sessionCookie, sessionTokenOf, withoutSession } from './session-cookie.ts'
import { endSession, endSessionsOf, prolongSession, startSession } from './session.commands.ts'
import { findSession } from './session.queries.ts'

let newsroom: Newsroom
let memberId: string
beforeAll(async () => {
  newsroom = await openNewsroom()
  memberId = await makeMember({ email: 'anne@frise.example' })
})
afterAll(() => newsroom.close())

const HOUR = 3_600_000
const start = new Date('2026-11-25T08:00:00Z')
const after = (hours: number) => new Date(start.getTime() + hours * HOUR)

test('a session lasts thirty days', async () => {
  const { token } = await startSession(desk(), memberId, start)
  expect(await findSession(token, after(30 * 24 - 1))).not.toBeNull()
  expect(await findSession(token, after(30 * 24))).toBeNull()
})

test('it is put off at most once a day', async () => {
  const { token } = await startSession(desk(), memberId, start)
  const open = async (at: Date) => {
    const session = await findSession(token, at)
    if (!session) throw new Error('the session has ended')
    return session
  }
  expect(await prolongSession(await open(after(23)), after(23))).toBeNull()
  expect(await prolongSession(await open(after(24)), after(24))).toEqual({ token, expires: after(31 * 24) })
  expect(await prolongSession(await open(after(25)), after(25))).toBeNull()
  expect((await open(after(25))).expires).toEqual(after(31 * 24))
})

test('a session that was ended meanwhile is not put off', async () => {
  const { token } = await startSession(desk(), memberId, start)
  const session = await findSession(token, start)
  await endSession(token)
  expect(session && (await prolongSession(session, after(48)))).toBeNull()
  expect(await findSession(token, start)).toBeNull()
})

test('one or all but one can be ended', async () => {
  const id = await makeMember({ email: 'many@frise.example' })
  const sessions = [await startSession(desk(), id, start), await startSession(desk(), id, start)]
  const kept = await startSession(desk(), id, start)
  expect(await endSessionsOf(desk(), id, kept.token)).toBe(2)
  for (const { token } of sessions) expect(await findSession(token, start)).toBeNull()
  expect(await findSession(kept.token, start)).not.toBeNull()
  expect(await endSessionsOf(desk(), id)).toBe(1)
})

test('a deactivated member has no session, and a member without a name is called by their address', async () => {
  const id = await makeMember({ email: 'nameless@frise.example' })
  await desk().member.update({ where: { id }, data: { name: null } })
  const { token } = await startSession(desk(), id, start)
  expect((await findSession(token, start))?.member.name).toBe('nameless@frise.example')
  await desk().member.update({ where: { id }, data: { deactivatedAt: start } })
  expect(await findSession(token, start)).toBeNull()
})

test('a copy of the table signs nobody in', async () => {
  const { token } = await startSession(desk(), memberId, start)
  const rows = await desk().session.findMany({ where: { userId: memberId } })
  expect(rows.map((row) => row.sessionToken)).not.toContain(token)
  for (const { sessionToken } of rows) expect(await findSession(sessionToken, start)).toBeNull()
})

test('the cookie is for the server alone, of this site alone, and named by its scheme', () => {
  const cookie = sessionCookie({ token: 'abc', expires: after(0) })
  expect(cookie).toBe(
    '__Secure-authjs.session-token=abc; Path=/; Expires=Wed, 25 Nov 2026 08:00:00 GMT; HttpOnly; SameSite=Lax; Secure',
  )
  expect(noSessionCookie()).toMatch(/^__Secure-authjs\.session-token=; .*Expires=Thu, 01 Jan 1970/)
  const cookies = 'a=1; authjs.session-token=no; __Secure-authjs.session-token=abc; b=2'
  expect(sessionTokenOf(new Request('https://frise.example', { headers: { cookie: cookies } }))).toBe('abc')
  expect(withoutSession(cookies)).toBe('a=1; authjs.session-token=no; b=2')
})
