import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { setVariable } from '../../../test/environment.ts'
import { openIdentityProvider, type IdentityProvider } from '../../../test/identity-provider.ts'
import { makeMember } from '../../../test/members.ts'
import { openNewsroom, siteUrl, type Newsroom } from '../../../test/newsroom.ts'
import { finishOidc, startOidc } from './run-auth.ts'
import { startSession } from './session.commands.ts'
import { findSession } from './session.queries.ts'

let newsroom: Newsroom
let provider: IdentityProvider
beforeAll(async () => {
  newsroom = await openNewsroom()
  provider = await openIdentityProvider()
  setVariable('AUTH_OIDC_ISSUER', provider.issuer)
  setVariable('AUTH_OIDC_ID', 'frise')
  setVariable('AUTH_OIDC_SECRET', 'a secret that both know')
})
afterAll(async () => {
  await provider.close()
  await newsroom.close()
})

/** Goes to the provider and comes back as somebody. @returns the last answer, and whose session it opens */
async function come(claims: Record<string, unknown>, { suite = '/bureau', cookie = '' } = {}) {
  const start = await startOidc(suite)
  const begun = start.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const back = provider.authorize(new URL(start.headers.get('location') ?? ''), claims)
  const headers = { cookie: [...begun, cookie].filter(Boolean).join('; ') }
  // As behind a proxy: the request's own address is not the site's.
  const answer = await finishOidc(
    new Request(`http://127.0.0.1:3000${back.pathname}${back.search}`, { headers }),
  )
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('__Secure-authjs.session-token='))
  const token = /=([^;]+)/.exec(set ?? '')?.[1]
  const session = token === undefined ? null : await findSession(token, new Date())
  return { location: answer.headers.get('location'), member: session?.member, set }
}

const refused = { location: `${siteUrl}/connexion?error=AccessDenied`, member: undefined }

test('a member whose address the provider has verified comes in, and goes where they wanted', async () => {
  const id = await makeMember({ email: 'anne@frise.example' })
  const claims = { sub: 'anne', email: 'Anne@frise.example', email_verified: true }
  const { location, member, set } = await come(claims, { suite: '/bureau/sources' })
  expect(member?.id).toBe(id)
  expect(location).toBe(`${siteUrl}/bureau/sources`)
  expect(set).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
})

test('the account stays theirs when the address changes there; none of its tokens is kept', async () => {
  const id = (await desk().member.findUniqueOrThrow({ where: { email: 'anne@frise.example' } })).id
  expect((await come({ sub: 'anne', email: 'moved@elsewhere.example' })).member?.id).toBe(id)
  const account = await desk().account.findFirstOrThrow({ where: { userId: id } })
  expect(account).toMatchObject({
    provider: 'oidc',
    providerAccountId: 'anne',
    access_token: null,
    id_token: null,
  })
})

test('strangers, unverified addresses and the deactivated stay out, and nothing is made of them', async () => {
  await makeMember({ email: 'bo@frise.example' })
  await makeMember({ email: 'gone@frise.example', deactivatedAt: new Date() })
  const members = await desk().member.count()
  expect(await come({ sub: 'x', email: 'nobody@frise.example', email_verified: true })).toMatchObject(refused)
  expect(await come({ sub: 'y', email: 'bo@frise.example', email_verified: false })).toMatchObject(refused)
  expect(await come({ sub: 'y', email: 'bo@frise.example' })).toMatchObject(refused)
  expect(await come({ sub: 'z', email: 'gone@frise.example', email_verified: true })).toMatchObject(refused)
  expect(await come({ sub: 'no address' })).toMatchObject(refused)
  expect(await desk().member.count()).toBe(members)
  expect(await desk().account.count()).toBe(1)
})

test('a member deactivated later stays out', async () => {
  const where = { email: 'anne@frise.example' }
  await desk().member.update({ where, data: { deactivatedAt: new Date() } })
  expect(await come({ sub: 'anne', email: 'anne@frise.example', email_verified: true })).toMatchObject(
    refused,
  )
  await desk().member.update({ where, data: { deactivatedAt: null } })
})

test('an account is tied to its own member, never to whoever is signed in', async () => {
  const adminId = await makeMember({ email: 'admin@frise.example', role: 'admin' })
  const malloryId = await makeMember({ email: 'mallory@frise.example', role: 'contributor' })
  const cookie = `__Secure-authjs.session-token=${(await startSession(desk(), adminId, new Date())).token}`
  const claims = { sub: 'mallory', email: 'mallory@frise.example', email_verified: true }
  expect((await come(claims, { cookie })).member?.id).toBe(malloryId)
  expect(await desk().account.count({ where: { userId: adminId } })).toBe(0)
})
