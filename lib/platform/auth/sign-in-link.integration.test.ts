import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { makeMember } from '../../../test/members.ts'
import { openNewsroom, siteUrl, type Newsroom } from '../../../test/newsroom.ts'
import { findSession } from './session.queries.ts'
import { memberSignInLink, redeemSignInLink, requestSignInLink } from './sign-in-link.commands.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const redeem = (link: { email: string; token: string }) => redeemSignInLink(link, '203.0.113.1')

/** Asks, waits for the sending to end, and gives the last mail to that address, if there is one. */
async function ask(email: string, suite?: string, client = email) {
  const { sending } = await requestSignInLink({ email, suite }, client)
  await sending
  return newsroom.mailbox.received.findLast((mail) => mail.to.includes(email.trim().toLowerCase()))
}

function linkIn(text: string) {
  const url = new URL(/https:\S+/.exec(text)?.[0] ?? '')
  return {
    url,
    email: url.searchParams.get('adresse') ?? '',
    token: url.searchParams.get('jeton') ?? '',
  }
}

async function mailedLink(email: string) {
  const mail = await ask(email)
  if (!mail) throw new Error(`no mail to ${email}`)
  return linkIn(mail.text)
}

test('the mail holds one link, to a page of the site, and says in French how long it serves', async () => {
  await makeMember({ email: 'anne@frise.example' })
  const mail = await ask(' Anne@Frise.example', '/bureau/articles?page=2')
  expect(mail?.to).toEqual(['anne@frise.example'])
  expect(mail?.headers).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(mail?.text.match(/https?:/g)).toHaveLength(1)
  expect(mail?.text).toContain('une seule fois, pendant 1\u00a0heure')
  const { url } = linkIn(mail?.text ?? '')
  expect(url.origin + url.pathname).toBe(`${siteUrl}/connexion/entrer`)
  expect(url.searchParams.get('suite')).toBe('/bureau/articles?page=2')
})

test('the link signs its member in, once', async () => {
  const id = await makeMember({ email: 'once@frise.example' })
  const link = await mailedLink('once@frise.example')
  const session = await redeem(link)
  expect((await findSession(session?.token ?? '', new Date()))?.member.id).toBe(id)
  expect(await redeem(link)).toBeNull()
})

test('two uses at once make one session', async () => {
  const userId = await makeMember({ email: 'twice@frise.example' })
  const link = await mailedLink('twice@frise.example')
  const sessions = await Promise.all([redeem(link), redeem(link), redeem(link)])
  expect(sessions.filter(Boolean)).toHaveLength(1)
  expect(await desk().session.count({ where: { userId } })).toBe(1)
})

test('after an hour the link is dead', async () => {
  await makeMember({ email: 'late@frise.example' })
  const link = await mailedLink('late@frise.example')
  const where = { identifier: 'late@frise.example' }
  const { expires } = await desk().verificationToken.findFirstOrThrow({ where })
  expect(expires.getTime() - Date.now()).toBeGreaterThan(3_500_000)
  expect(expires.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000)
  await desk().verificationToken.updateMany({ where, data: { expires: new Date(Date.now() - 1) } })
  expect(await redeem(link)).toBeNull()
})

test('a link serves its own address alone', async () => {
  await makeMember({ email: 'own@frise.example' })
  await makeMember({ email: 'other@frise.example', role: 'admin' })
  const link = await mailedLink('own@frise.example')
  expect(await redeem({ ...link, email: 'other@frise.example' })).toBeNull()
  expect(await redeem({ ...link, token: `${link.token}x` })).toBeNull()
  expect(await redeem(link)).not.toBeNull()
})

test('strangers and the deactivated get the same answer, no mail, and no row', async () => {
  await makeMember({ email: 'gone@frise.example', deactivatedAt: new Date() })
  const before = newsroom.mailbox.received.length
  for (const email of ['nobody@frise.example', 'gone@frise.example']) {
    expect(await ask(email)).toBeUndefined()
    expect(await desk().verificationToken.count({ where: { identifier: email } })).toBe(0)
  }
  expect(newsroom.mailbox.received).toHaveLength(before)
  expect(await desk().member.count({ where: { email: 'nobody@frise.example' } })).toBe(0)
})

test('the answer comes before anything is looked up', async () => {
  await makeMember({ email: 'early@frise.example' })
  const before = newsroom.mailbox.received.length
  const { sending } = await requestSignInLink({ email: 'early@frise.example' }, '203.0.113.9')
  expect(newsroom.mailbox.received).toHaveLength(before)
  await sending
  expect(newsroom.mailbox.received).toHaveLength(before + 1)
})

test('a member deactivated after the mail left does not get in', async () => {
  const id = await makeMember({ email: 'leaver@frise.example' })
  const link = await mailedLink('leaver@frise.example')
  await desk().member.update({ where: { id }, data: { deactivatedAt: new Date() } })
  expect(await redeem(link)).toBeNull()
  expect(await desk().session.count({ where: { userId: id } })).toBe(0)
})

test('asking again and again is refused, for members and strangers alike', async () => {
  await makeMember({ email: 'eager@frise.example' })
  for (const email of ['eager@frise.example', 'stranger@frise.example']) {
    for (let n = 0; n < 5; n++) await ask(email)
    await expect(ask(email)).rejects.toMatchObject({
      code: 'rate_limited',
      detail: { retryAfter: expect.closeTo(3600, -2) as unknown },
    })
  }
})

test('what is no address is said', async () => {
  await expect(ask('anne')).rejects.toMatchObject({
    code: 'invalid',
    issues: [{ path: 'email', code: 'email.invalid' }],
  })
  await expect(requestSignInLink({}, 'x')).rejects.toMatchObject({ issues: [{ code: 'value.required' }] })
})

test('a link made for a member works once, for three days, and is stored as a hash', async () => {
  const id = await makeMember({ email: 'invited@frise.example', role: 'admin' })
  const at = new Date()
  const link = linkIn(await memberSignInLink(id, at))
  const row = await desk().verificationToken.findFirstOrThrow({ where: { identifier: link.email } })
  expect(row.expires.getTime() - at.getTime()).toBe(3 * 86_400_000)
  expect(row.token).not.toContain(link.token)
  const session = await redeem(link)
  expect((await findSession(session?.token ?? '', new Date()))?.member).toMatchObject({ id, role: 'admin' })
  expect(await redeem(link)).toBeNull()
  await desk().member.update({ where: { id }, data: { deactivatedAt: at } })
  await expect(memberSignInLink(id)).rejects.toMatchObject({ code: 'not_found' })
})
