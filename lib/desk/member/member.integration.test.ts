import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '#lib/domain/permissions.ts'
import { grant } from '#lib/platform/auth/grant.ts'
import { startSession } from '#lib/platform/auth/session.commands.ts'
import { findSession } from '#lib/platform/auth/session.queries.ts'
import { memberSignInLink, redeemSignInLink } from '#lib/platform/auth/sign-in-link.commands.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { goodPassword, makeMember } from '../../../test/members.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import * as members from './member.commands.ts'
import { listMembers, memberByEmail } from './member.queries.ts'

let newsroom: Newsroom
let admin: Member<'administer'>
beforeAll(async () => {
  newsroom = await openNewsroom()
  admin = await makeAdmin('admin@frise.example', 'Ada Aubin')
})
afterAll(() => newsroom.close())

async function makeAdmin(email: string, name: string): Promise<Member<'administer'>> {
  const id = await makeMember({ email, name, role: 'admin' })
  return grant({ id, email, name, role: 'admin' }, 'administer')
}
const auditOf = (subjectId: string) =>
  desk().auditEntry.findMany({ where: { subjectId }, select: { action: true, memberId: true, detail: true } })

test('an invitation adds the member, mails a link that works, and is audited', async () => {
  const input = { email: ' Nour@Frise.example', name: 'Nour Benali', role: 'editor' }
  const { id, link } = await members.inviteMember(admin, input)
  expect(link).toBeNull()
  const mail = newsroom.mailbox.received.at(-1)
  expect(mail?.to).toEqual(['nour@frise.example'])
  expect(mail?.text).toContain('Ada Aubin vous a ouvert')
  const url = new URL(/https:\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  const token = url.searchParams.get('jeton') ?? ''
  const session = await redeemSignInLink({ email: 'nour@frise.example', token }, 'x')
  expect((await findSession(session?.token ?? '', new Date()))?.member).toEqual({
    id,
    email: 'nour@frise.example',
    name: 'Nour Benali',
    role: 'editor',
  })
  expect(await auditOf(id)).toEqual([
    { action: 'member.add', memberId: admin.id, detail: { role: 'editor' } },
  ])
})

test('an address is a member’s once, however it is written and however fast', async () => {
  const input = { email: 'one@frise.example', name: 'Un', role: 'contributor' }
  const add = (email: string) => members.addMember({ ...input, email }, admin)
  const both = await Promise.allSettled([add('one@frise.example'), add('ONE@frise.example')])
  const known = { code: 'conflict', issues: [{ path: 'email', code: 'member.known' }] }
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of both) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(known)
  await expect(add('One@frise.example')).rejects.toMatchObject(known)
})

test('the CLI adds without a name, and nobody is named as having done it', async () => {
  const { id } = await members.addMember({ email: 'cli@frise.example', role: 'admin' }, null)
  expect(await auditOf(id)).toEqual([{ action: 'member.add', memberId: null, detail: { role: 'admin' } }])
  expect(await memberByEmail('CLI@frise.example')).toEqual({ id, isActive: true })
  await members.deactivateMember(admin, { memberId: id })
})

test('each wrong field of an invitation is named', async () => {
  await expect(members.inviteMember(admin, { email: 'a@', name: '', role: 'king' })).rejects.toMatchObject({
    code: 'invalid',
    issues: [
      { path: 'email', code: 'email.invalid' },
      { path: 'name', code: 'value.required' },
      { path: 'role', code: 'role.unknown' },
    ],
  })
})

test('a role that changes is audited with what it was; one that does not is not', async () => {
  const memberId = await makeMember({ email: 'rising@frise.example', role: 'contributor' })
  await members.changeRole(admin, { memberId, role: 'editor' })
  await members.changeRole(admin, { memberId, role: 'editor' })
  expect((await desk().member.findUniqueOrThrow({ where: { id: memberId } })).role).toBe('editor')
  const detail = { from: 'contributor', to: 'editor' }
  expect(await auditOf(memberId)).toEqual([{ action: 'member.role', memberId: admin.id, detail }])
})

test('deactivating ends sessions, links and API tokens at once; reactivating brings none back', async () => {
  const memberId = await makeMember({ email: 'leaving@frise.example', password: goodPassword })
  const { token } = await startSession(desk(), memberId, new Date())
  const link = new URL(await memberSignInLink(memberId))
  const given = { email: 'leaving@frise.example', token: link.searchParams.get('jeton') ?? '' }
  await desk().apiToken.create({ data: { memberId, name: 'script', role: 'editor', tokenHash: 'h' } })
  await members.deactivateMember(admin, { memberId })
  const nothingLeft = async () => {
    expect(await findSession(token, new Date())).toBeNull()
    expect(await redeemSignInLink(given, 'x')).toBeNull()
    expect(await desk().apiToken.count({ where: { memberId, revokedAt: null } })).toBe(0)
  }
  await nothingLeft()
  await members.reactivateMember(admin, { memberId })
  await nothingLeft()
  expect((await auditOf(memberId)).map(({ action }) => action)).toEqual([
    'member.deactivate',
    'member.reactivate',
  ])
})

test('an administrator signs a member out everywhere', async () => {
  const memberId = await makeMember({ email: 'lost-phone@frise.example' })
  const sessions = [1, 2].map(() => startSession(desk(), memberId, new Date()))
  expect(await members.endMemberSessions(admin, { memberId })).toBe(2)
  for (const { token } of await Promise.all(sessions)) expect(await findSession(token, new Date())).toBeNull()
  expect((await auditOf(memberId))[0]).toMatchObject({ action: 'member.sessions_ended', memberId: admin.id })
})

test('the last administrator stays one, even when two take each other’s role at once', async () => {
  const other = await makeAdmin('other-admin@frise.example', 'Bo')
  const [first, second] = await Promise.allSettled([
    members.changeRole(admin, { memberId: other.id, role: 'editor' }),
    members.deactivateMember(other, { memberId: admin.id }),
  ])
  const refused = [first, second].filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ reason: { code: 'conflict', issues: [{ code: 'member.last_admin' }] } })
  expect(await desk().member.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(1)
  await desk().member.update({ where: { id: admin.id }, data: { deactivatedAt: null } })
  await members.changeRole(admin, { memberId: other.id, role: 'editor' })
  await expect(members.changeRole(admin, { memberId: admin.id, role: 'editor' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('nobody is there', async () => {
  const memberId = '01940000-0000-7000-8000-000000000000'
  for (const act of [members.deactivateMember, members.reactivateMember, members.endMemberSessions])
    await expect(act(admin, { memberId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(members.deactivateMember(admin, { memberId: 'x' })).rejects.toMatchObject({ code: 'invalid' })
})

test('the list has the active first, by French name, and no secret in it', async () => {
  await makeMember({ email: 'zoe@frise.example', name: 'Zoé' })
  await makeMember({ email: 'emile@frise.example', name: 'Émile' })
  await makeMember({ email: 'fanny@frise.example', name: 'Fanny', password: goodPassword })
  await makeMember({ email: 'aaron@frise.example', name: 'Aaron', deactivatedAt: new Date() })
  const rows = await listMembers(admin)
  const names = rows.map(({ name }) => name)
  expect(names.indexOf('Émile')).toBeLessThan(names.indexOf('Fanny'))
  expect(names.indexOf('Zoé')).toBeLessThan(names.indexOf('Aaron'))
  expect(rows.find(({ name }) => name === 'Fanny')).toMatchObject({ hasPassword: true, openSessions: 0 })
  expect(JSON.stringify(rows)).not.toContain('argon2')
})
