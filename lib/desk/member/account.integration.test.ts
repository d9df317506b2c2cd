import { afterAll, beforeAll, expect, test } from 'vitest'
import { grant } from '#lib/platform/auth/grant.ts'
import { signInWithPassword } from '#lib/platform/auth/password-sign-in.commands.ts'
import { startSession } from '#lib/platform/auth/session.commands.ts'
import { findSession } from '#lib/platform/auth/session.queries.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { goodPassword, makeMember } from '../../../test/members.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import { changeName, changePassword, endOtherSessions } from './account.commands.ts'
import { ownAccount } from './member.queries.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const signal = new AbortController().signal
const other = 'une autre longue phrase'

async function signedIn(email: string, password?: string) {
  const id = await makeMember({ email, role: 'contributor', ...(password !== undefined && { password }) })
  const member = grant({ id, email, name: 'Anne', role: 'contributor' }, 'desk.read')
  const [mine, elsewhere] = [
    await startSession(desk(), id, new Date()),
    await startSession(desk(), id, new Date()),
  ]
  const change = (input: unknown) => changePassword(member, input, { sessionToken: mine.token, signal })
  const isOpen = async (token: string) => (await findSession(token, new Date())) !== null
  const canSignIn = async (given: string) =>
    (await signInWithPassword({ email, password: given }, { client: email, signal })).session !== null
  return { member, mine, elsewhere, change, isOpen, canSignIn }
}

test('a first password needs no other; the sessions elsewhere end, this one stays', async () => {
  const { member, mine, elsewhere, change, isOpen, canSignIn } = await signedIn('first@frise.example')
  expect(await ownAccount(member)).toEqual({ hasPassword: false, openSessions: 2 })
  await change({ password: goodPassword })
  expect(await isOpen(mine.token)).toBe(true)
  expect(await isOpen(elsewhere.token)).toBe(false)
  expect(await canSignIn(goodPassword)).toBe(true)
  expect(await desk().auditEntry.findFirst({ where: { subjectId: member.id } })).toMatchObject({
    action: 'member.password',
    memberId: member.id,
  })
})

test('another one needs the current one', async () => {
  const { elsewhere, change, isOpen, canSignIn } = await signedIn('change@frise.example', goodPassword)
  const wrong = { code: 'invalid', issues: [{ path: 'current', code: 'password.wrong' }] }
  await expect(change({ password: other })).rejects.toMatchObject(wrong)
  await expect(change({ current: 'pas celle-ci', password: other })).rejects.toMatchObject(wrong)
  expect(await isOpen(elsewhere.token)).toBe(true)
  await change({ current: goodPassword, password: other })
  expect(await canSignIn(goodPassword)).toBe(false)
  expect(await canSignIn(other)).toBe(true)
})

test.for([
  ['court', 'password.too_short'],
  ['', 'value.required'],
  ['aaaaaaaaaaaaaaa', 'password.too_simple'],
  ['a'.repeat(201), 'value.too_long'],
] as const)('«%s» is refused: %s', async ([password, code]) => {
  const { change } = await signedIn(`${code}-${password.length}@frise.example`)
  await expect(change({ password })).rejects.toMatchObject({
    code: 'invalid',
    issues: [{ path: 'password', code }],
  })
})

test('guessing the current password from an open session is counted', async () => {
  const { change } = await signedIn('guess@frise.example', goodPassword)
  for (let n = 0; n < 5; n++)
    await expect(change({ current: `essai ${n}`, password: other })).rejects.toMatchObject({
      code: 'invalid',
    })
  await expect(change({ current: goodPassword, password: other })).rejects.toMatchObject({
    code: 'rate_limited',
  })
})

test('one’s name changes, and one’s other sessions end', async () => {
  const { member, mine, elsewhere, isOpen } = await signedIn('name@frise.example')
  await changeName(member, { name: ' Anne Aubin-Roy ' })
  expect((await findSession(mine.token, new Date()))?.member.name).toBe('Anne Aubin-Roy')
  await expect(changeName(member, { name: ' ' })).rejects.toMatchObject({ code: 'invalid' })
  expect(await endOtherSessions(member, mine.token)).toBe(1)
  expect(await isOpen(elsewhere.token)).toBe(false)
})
