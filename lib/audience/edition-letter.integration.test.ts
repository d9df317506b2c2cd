import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { deliverOutbox } from '#lib/platform/jobs/outbox.commands.ts'
import {
  articleWith,
  eventOn,
  first,
  minor,
  newsroom as people,
  update,
  type Newsroom as People,
} from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { openNewsroom, siteUrl, type Newsroom } from '../../test/newsroom.ts'
import { hours, NOW, tokenIn } from './audience.fixture.ts'
import { addConsent, forgetOld } from './consent.commands.ts'
import { mailEdition } from './edition-letter.commands.ts'
import { confirmFollow, requestFollow } from './follow.commands.ts'
import { stopLetters, stopOne } from './subscription.commands.ts'
import { subscriptionsOf } from './subscription.queries.ts'

let newsroom: Newsroom
let room: People
let articleId: string
const SHOWN = { wording: 'Un message à chaque changement.', version: '2026-11-27' }

beforeAll(async () => {
  newsroom = await openNewsroom()
  room = await people()
  const event = await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')
  articleId = await articleWith(room, 'principal', [event.id])
  await publishArticle(room.member, first(articleId), hours(-48))
})
afterAll(() => newsroom.close())

const mailsTo = (email: string) => newsroom.mailbox.received.filter(({ to }) => to.includes(email))
const lettersTo = (email: string) => mailsTo(email).filter(({ text }) => text.includes('Du nouveau.'))

async function ask(email: string, at = NOW): Promise<string> {
  const { sending } = await requestFollow(
    'principal',
    { email, page: '/articles/principal' },
    SHOWN,
    email,
    at,
  )
  await sending
  return tokenIn(mailsTo(email).at(-1), '/abonnement/confirmer')
}
const follow = async (email: string, at = NOW) => confirmFollow(await ask(email, at), at)

/** @returns the new edition's id */
const publish = async (asked: object, at: Date) => (await publishArticle(room.member, asked, at)).editionId
const work = (at: Date) => deliverOutbox(() => at, { mail: ({ editionId }) => mailEdition(editionId, at) })

test('after an edition who has confirmed gets one letter: what changed, the link, and how it ends', async () => {
  await follow('suit@exemple.fr')
  await ask('hesite@exemple.fr')
  await publish(update(articleId), hours(1))
  await work(hours(1))
  await work(hours(2))
  const [letter, ...others] = lettersTo('suit@exemple.fr')
  expect(others).toEqual([])
  expect(lettersTo('hesite@exemple.fr')).toEqual([])
  expect(letter?.text).toContain('Mise à jour\u00a0: Titre principal')
  expect(letter?.text).toContain(`${siteUrl}/articles/principal#m-2`)
  expect(letter?.html).toContain('Du nouveau.')
  const stop = /^List-Unsubscribe: <(\S+)>$/m.exec(letter?.headers.replace(/\r?\n[ \t]+/g, ' ') ?? '')?.[1]
  expect(letter?.headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
  expect(stop).toMatch(new RegExp(`^${siteUrl}/abonnement/arret\\?jeton=`))
  expect(letter?.text).toContain(stop)
})

test('a retouch tells nobody, and who confirmed after an edition does not get it', async () => {
  await follow('retouche@exemple.fr')
  const id = await publish(minor(articleId), hours(3))
  expect(await desk().outboxMessage.count({ where: { editionId: id, channel: 'mail' } })).toBe(0)
  await work(hours(3))
  await mailEdition(id, hours(3))
  await publish(update(articleId), hours(4))
  await follow('apres@exemple.fr', hours(5))
  await work(hours(5))
  expect(mailsTo('retouche@exemple.fr')).toHaveLength(2)
  expect(lettersTo('apres@exemple.fr')).toEqual([])
})

test('three workers at once send each letter once', async () => {
  const all = Array.from({ length: 12 }, (_, n) => `multiple${n}@exemple.fr`)
  for (const email of all) await follow(email)
  const id = await publish(update(articleId), hours(6))
  await Promise.all([1, 2, 3].map(() => mailEdition(id, hours(6))))
  await work(hours(6))
  expect(all.map((email) => lettersTo(email).length)).toEqual(all.map(() => 1))
})

test('a letter that a dead worker had begun is not sent a second time', async () => {
  await follow('crash@exemple.fr')
  const { id: subscriberId } = await desk().subscriber.findUniqueOrThrow({
    where: { email: 'crash@exemple.fr' },
  })
  const editionId = await publish(update(articleId), hours(7))
  await desk().delivery.create({ data: { editionId, subscriberId } }) // and then it died
  await work(hours(7))
  expect(lettersTo('crash@exemple.fr')).toEqual([])
})

test('a letter that is refused for now is tried again, alone; one to no address is not', async () => {
  const [well, full, gone] = ['bien@exemple.fr', 'plein@exemple.fr', 'parti@exemple.fr']
  for (const email of [well, full, gone]) await follow(email)
  newsroom.mailbox.refused.set(full, 452).set(gone, 550)
  await publish(update(articleId), hours(7.5))
  expect(await work(hours(7.5))).toEqual({ delivered: 0, failed: 1 })
  newsroom.mailbox.refused.clear()
  expect(await work(hours(7.6))).toEqual({ delivered: 1, failed: 0 })
  expect([well, full, gone].map((email) => lettersTo(email).length)).toEqual([1, 1, 0])
  const { bouncedAt } = await desk().subscriber.findUniqueOrThrow({ where: { email: gone } })
  expect(bouncedAt).toEqual(hours(7.5))
  await follow(gone, hours(7.7)) // and it has used the link of the letter
  expect(await desk().subscriber.count({ where: { bouncedAt: { not: null } } })).toBe(0)
})

test('who follows the article and has the letter gets one, and stops both by its link; twice is once', async () => {
  await follow('double@exemple.fr')
  const { id: subscriberId } = await desk().subscriber.findUniqueOrThrow({
    where: { email: 'double@exemple.fr' },
  })
  await addConsent(subscriberId, { topic: 'all', wording: 'La lettre.', version: '1', page: '/' }, NOW)
  await publish(update(articleId), hours(8))
  await work(hours(8))
  const letters = lettersTo('double@exemple.fr')
  expect(letters).toHaveLength(1)
  const token = tokenIn(letters[0], '/abonnement/arret')
  const manage = tokenIn(letters[0], '/abonnement/gerer')
  expect((await subscriptionsOf(manage, NOW))?.active.map(({ kind }) => kind).sort()).toEqual([
    'all',
    'article',
  ])
  expect(await stopLetters(`${token}x`)).toBe(false)
  expect(await stopLetters(manage)).toBe(false)
  expect([await stopLetters(token, hours(8)), await stopLetters(token, hours(9))]).toEqual([true, true])
  expect((await subscriptionsOf(manage, NOW))?.active).toEqual([])
  await publish(update(articleId), hours(9))
  await work(hours(9))
  expect(lettersTo('double@exemple.fr')).toHaveLength(1)

  await follow('double@exemple.fr', hours(10))
  const [again] = (await subscriptionsOf(manage, NOW))?.active ?? []
  expect(await stopOne(manage, again?.id ?? '', hours(10))).toBe(true)
  const withdrawn = await desk().consent.findMany({ where: { subscriberId, withdrawnAt: { not: null } } })
  expect(withdrawn).toHaveLength(3) // each a proof of its own
})

test('one cannot stop another’s subscription', async () => {
  await follow('elle@exemple.fr')
  await follow('lui@exemple.fr')
  await publish(update(articleId), hours(11))
  await work(hours(11))
  const page = async (email: string) => tokenIn(lettersTo(email)[0], '/abonnement/gerer')
  const [hers, his] = [await page('elle@exemple.fr'), await page('lui@exemple.fr')]
  const [own] = (await subscriptionsOf(hers, NOW))?.active ?? []
  expect(await stopOne(his, own?.id ?? '', NOW)).toBe(false)
  expect((await subscriptionsOf(hers, NOW))?.active).toHaveLength(1)
})

test('what nobody confirms is forgotten after seven days, what has ended after three years', async () => {
  await ask('oubli@exemple.fr')
  const known = () => desk().subscriber.count({ where: { email: 'oubli@exemple.fr' } })
  await forgetOld(hours(24 * 7 - 1))
  expect(await known()).toBe(1)
  await forgetOld(hours(24 * 7 + 1))
  expect(await known()).toBe(0)
  const ended = () => desk().consent.count({ where: { withdrawnAt: { not: null } } })
  expect(await ended()).toBeGreaterThan(0)
  await forgetOld(hours(24 * 365 * 3 + 24))
  expect(await ended()).toBe(0)
  expect(await desk().subscriber.count({ where: { email: 'suit@exemple.fr' } })).toBe(1)
})
