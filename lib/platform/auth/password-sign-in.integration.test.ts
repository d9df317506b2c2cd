import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { goodPassword, makeMember } from '../../../test/members.ts'
import { openNewsroom, type Newsroom } from '../../../test/newsroom.ts'
import { isPassword } from './password.ts'
import { signInWithPassword } from './password-sign-in.commands.ts'
import { findSession } from './session.queries.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const here = new AbortController().signal
// Each test comes from an address of its own, so that the limits of one are not another's.
const signIn = (email: string, password: string, client = email, signal = here) =>
  signInWithPassword({ email, password }, { client, signal })

test('the right password opens a session, of which only a fingerprint is kept', async () => {
  const id = await makeMember({ email: 'anne@frise.example', password: goodPassword })
  const { session } = await signIn('Anne@frise.example ', goodPassword)
  expect((await findSession(session?.token ?? '', new Date()))?.member.id).toBe(id)
  const row = await desk().session.findFirstOrThrow({ where: { userId: id } })
  expect(row.sessionToken).toMatch(/^[0-9a-f]{64}$/)
  expect(row.sessionToken).not.toBe(session?.token)
  const { passwordHash } = await desk().member.findUniqueOrThrow({ where: { id } })
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a wrong password, a stranger, the deactivated and those without a password get one answer', async () => {
  await makeMember({ email: 'wrong@frise.example', password: goodPassword })
  await makeMember({ email: 'gone@frise.example', password: goodPassword, deactivatedAt: new Date() })
  await makeMember({ email: 'none@frise.example' })
  const sessions = await desk().session.count()
  const answer = { session: null, triesLeft: 4 }
  expect(await signIn('wrong@frise.example', 'une autre phrase')).toEqual(answer)
  expect(await signIn('nobody@frise.example', goodPassword)).toEqual(answer)
  expect(await signIn('gone@frise.example', goodPassword)).toEqual(answer)
  expect(await signIn('none@frise.example', goodPassword)).toEqual(answer)
  expect(await desk().session.count()).toBe(sessions)
})

test('a stranger takes as long as a member', async () => {
  const stored = (await desk().member.findFirstOrThrow({ where: { email: 'anne@frise.example' } }))
    .passwordHash
  const median = async (hash: string | null) => {
    const times: number[] = []
    for (let n = 0; n < 9; n++) {
      const start = performance.now()
      await isPassword(hash, 'une autre phrase', here)
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[4] ?? 0
  }
  const ratio = (await median(null)) / (await median(stored))
  expect(ratio).toBeGreaterThan(0.3)
  expect(ratio).toBeLessThan(3)
})

test('after five tries the sixth is refused, good or not; another client may still try', async () => {
  await makeMember({ email: 'guessed@frise.example', password: goodPassword })
  for (let left = 4; left >= 0; left--)
    expect(await signIn('guessed@frise.example', `essai numéro ${left}`, 'mallory')).toEqual({
      session: null,
      triesLeft: left,
    })
  const sixth = signIn('guessed@frise.example', goodPassword, 'mallory')
  await expect(sixth).rejects.toMatchObject({
    code: 'rate_limited',
    detail: { retryAfter: expect.closeTo(900, -2) as unknown },
  })
  expect((await signIn('guessed@frise.example', goodPassword, 'elsewhere')).session).not.toBeNull()
})

test('a good password forgives the bad ones', async () => {
  await makeMember({ email: 'clumsy@frise.example', password: goodPassword })
  for (let n = 0; n < 4; n++) await signIn('clumsy@frise.example', 'faute de frappe')
  expect((await signIn('clumsy@frise.example', goodPassword)).session).not.toBeNull()
  expect(await signIn('clumsy@frise.example', 'faute de frappe')).toMatchObject({ triesLeft: 4 })
})

test('one client cannot try one password on every address', async () => {
  const tries = Array.from({ length: 41 }, (_, n) =>
    signIn(`member${n}@frise.example`, goodPassword, 'sprayer'),
  )
  const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(1)
})

test('nothing is hashed for a client that has gone', async () => {
  await makeMember({ email: 'absent@frise.example', password: goodPassword })
  const gone = AbortSignal.abort(new Error('gone'))
  await expect(signIn('absent@frise.example', goodPassword, 'absent', gone)).rejects.toThrow('gone')
})

test('a crowd whose clients have gone does not hold up the one that stays', async () => {
  await makeMember({ email: 'patient@frise.example', password: goodPassword })
  const leaving = new AbortController()
  const crowd = Array.from({ length: 30 }, (_, n) =>
    signIn(`crowd${n}@frise.example`, goodPassword, `crowd${n}`, leaving.signal),
  )
  leaving.abort(new Error('gone'))
  const outcomes = Promise.allSettled(crowd)
  expect((await signIn('patient@frise.example', goodPassword)).session).not.toBeNull()
  expect((await outcomes).filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(28)
})

test('accents composed or not are the same password', async () => {
  await makeMember({ email: 'accent@frise.example', password: 'Été à Sète, déjà'.normalize('NFD') })
  expect((await signIn('accent@frise.example', 'Été à Sète, déjà'.normalize('NFC'))).session).not.toBeNull()
})
