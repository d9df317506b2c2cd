import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { goodPassword, makeMember } from '../../../test/members.ts'
import { openNewsroom, siteUrl, type Newsroom } from '../../../test/newsroom.ts'
import { createFirstAdmin, firstAdminLink, isFirstAdminToken } from './first-admin.commands.ts'
import { signInWithPassword } from './password-sign-in.commands.ts'
import { findSession } from './session.queries.ts'
import { redeemSignInLink } from './sign-in-link.commands.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  await desk().$executeRaw`DELETE FROM verification_token`
  await desk().$executeRaw`UPDATE member SET deactivated_at = now(), email = id || '@frise.example'`
  await desk().$executeRaw`DELETE FROM rate_limit`
})

const signal = new AbortController().signal
let client = 0
const visit = () => ({ client: `client ${client++}`, signal })
const person = { name: 'Anne Aubin', email: 'Anne@frise.example', password: '' }
const refused: unknown = expect.objectContaining({ code: 'forbidden' })

async function freshToken(at?: Date): Promise<string> {
  const link = new URL((await firstAdminLink(at)) ?? '')
  expect(link.origin + link.pathname).toBe(`${siteUrl}/connexion/premier`)
  return link.searchParams.get('jeton') ?? ''
}

test('the link makes an administrator and signs them in, once', async () => {
  const token = await freshToken()
  const session = await createFirstAdmin({ ...person, token }, visit())
  const found = await findSession(session.token, new Date())
  expect(found?.member).toMatchObject({ name: 'Anne Aubin', email: 'anne@frise.example', role: 'admin' })
  const audited = await desk().auditEntry.findFirst({ where: { subjectId: found?.member.id } })
  expect(audited).toMatchObject({ action: 'member.first_admin', memberId: found?.member.id })
  await expect(createFirstAdmin({ ...person, email: 'b@frise.example', token }, visit())).rejects.toEqual(
    refused,
  )
  expect(await firstAdminLink()).toBeNull()
})

test('looking at the page uses nothing up', async () => {
  const token = await freshToken()
  for (let n = 0; n < 3; n++) expect(await isFirstAdminToken(token)).toBe(true)
  await createFirstAdmin({ ...person, token }, visit())
  expect(await isFirstAdminToken(token)).toBe(false)
})

test('a link still unused is refused as soon as a member exists', async () => {
  const token = await freshToken()
  await makeMember({ email: 'other@frise.example', role: 'contributor' })
  expect(await isFirstAdminToken(token)).toBe(false)
  await expect(createFirstAdmin({ ...person, token }, visit())).rejects.toEqual(refused)
  expect(await desk().member.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(0)
})

test('of several at once, by one link or by more, one becomes administrator', async () => {
  const tokens = [await freshToken(), await freshToken(), await freshToken()]
  const tries = [...tokens, ...tokens, ...tokens].map((token, n) =>
    createFirstAdmin({ ...person, email: `${n}@frise.example`, token }, visit()),
  )
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused)
  expect(await desk().member.count({ where: { deactivatedAt: null } })).toBe(1)
})

test('a link serves for a day', async () => {
  const made = new Date('2026-11-25T08:00:00Z')
  const token = await freshToken(made)
  expect(await isFirstAdminToken(token, new Date('2026-11-26T07:59:59Z'))).toBe(true)
  expect(await isFirstAdminToken(token, new Date('2026-11-26T08:00:00Z'))).toBe(false)
  const late = createFirstAdmin({ ...person, token }, visit(), new Date('2026-11-26T08:00:00Z'))
  await expect(late).rejects.toEqual(refused)
})

test('with a password, they sign in again by it; a bad form uses nothing up', async () => {
  const token = await freshToken()
  const bad = createFirstAdmin({ token, name: ' ', email: 'anne@', password: 'court' }, visit())
  await expect(bad).rejects.toMatchObject({
    code: 'invalid',
    issues: [
      { path: 'name', code: 'value.required' },
      { path: 'email', code: 'email.invalid' },
      { path: 'password', code: 'password.too_short' },
    ],
  })
  await createFirstAdmin({ ...person, password: goodPassword, token }, visit())
  const again = await signInWithPassword({ email: person.email, password: goodPassword }, visit())
  expect(again.session).not.toBeNull()
})

test('neither a guess nor a token of another kind opens it', async () => {
  const token = await freshToken()
  await expect(createFirstAdmin({ ...person, token: 'guess' }, visit())).rejects.toEqual(refused)
  expect(await redeemSignInLink({ email: 'someone@frise.example', token }, 'x')).toBeNull()
  expect(await isFirstAdminToken(token)).toBe(true)
})

test('guessing is counted', async () => {
  const mallory = { client: 'mallory', signal }
  const guess = () => createFirstAdmin({ ...person, token: 'guess' }, mallory)
  for (let n = 0; n < 10; n++) await expect(guess()).rejects.toEqual(refused)
  await expect(guess()).rejects.toMatchObject({ code: 'rate_limited' })
})
