import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createCampaign, endCampaign } from '#lib/audience/campaign.commands.ts'
import { tokenIn } from '#lib/audience/audience.fixture.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import type { RouteHandler } from '#lib/press/handler.ts'
import { press } from '#lib/press/press.ts'
import { articleWith, eventOn, first, newsroom as people } from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { typographyFaults } from '../../test/french.ts'
import { faultsOf } from '../../test/html-checks.ts'
import { openNewsroom, siteUrl, type Newsroom } from '../../test/newsroom.ts'
import { root } from '../../test/shell.ts'
import * as stop from './abonnement/arret/route.tsx'
import * as confirm from './abonnement/confirmer/route.tsx'
import * as sent from './abonnement/envoye/route.tsx'
import * as manage from './abonnement/gerer/route.tsx'
import * as subscriptions from './abonnement/route.tsx'
import * as article from './articles/[slug]/route.ts'
import * as follow from './articles/[slug]/suivre/route.tsx'
import * as campaigns from './campagnes/[id]/route.tsx'
import * as closing from './campagnes/fermer/route.ts'
import * as home from './route.tsx'
import * as category from './rubriques/[slug]/route.tsx'

const ARTICLE = '/articles/principal'
let newsroom: Newsroom

beforeAll(async () => {
  execFileSync(process.execPath, ['--no-warnings', path.join(root, 'scripts/build-assets.ts')])
  newsroom = await openNewsroom()
  const room = await people()
  const event = await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')
  await publishArticle(room.member, first(await articleWith(room, 'principal', [event.id])))
})
beforeEach(async () => {
  await desk().campaign.deleteMany()
  press().store.markStale(['campaign'])
})
afterAll(async () => {
  await press().stop()
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await newsroom.close()
})

async function ask<P>(handler: RouteHandler<P>, address: string, params: P, init?: RequestInit) {
  const response = await handler(new Request(siteUrl + address, init), { params: Promise.resolve(params) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const read = (headers: Record<string, string> = {}, query = '') =>
  ask(article.GET, ARTICLE + query, { slug: 'principal' }, { headers })
const post = <P>(
  handler: RouteHandler<P>,
  address: string,
  params: P,
  fields: Record<string, string>,
  headers = {},
) =>
  ask(handler, address, params, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: siteUrl, ...headers },
  })

const shows = ({ text }: { text: string }) => text.includes('class="promo"')

/** @param from seconds from now; @param to the same */
const campaign = (from: number, to: number) =>
  desk().campaign.create({
    data: {
      text: 'Le recueil 2023 à moitié prix.',
      consent: 'Recevoir aussi la lettre.',
      mailBody: '{code}',
      code: 'UNIQUE',
      startsAt: new Date(Date.now() + from * 1000),
      endsAt: new Date(Date.now() + to * 1000),
    },
  })

test('the banner is first on reading pages, and only while a campaign runs', async () => {
  expect(shows(await read())).toBe(false)
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const asked = {
    text: 'Une offre',
    consent: 'La lettre.',
    mailBody: 'Code : {code}',
    startsAt: day(-2),
    endsAt: day(2),
  }
  const { id } = await createCampaign(null, { ...asked, code: 'UNIQUE' })
  const pages = [
    await read(),
    await ask(home.GET, '/', {}),
    await ask(category.GET, '/rubriques/affaires', { slug: 'affaires' }),
  ]
  for (const page of pages) {
    expect(shows(page)).toBe(true)
    expect(page.text.indexOf('class="promo"')).toBeLessThan(page.text.indexOf('<header'))
    expect([
      ...faultsOf(page.text),
      ...typographyFaults(page.text.replace(/<head>.*?<\/head>/s, '')),
    ]).toEqual([])
    expect(page.headers.get('vary')).toBe('accept-encoding, cookie')
  }
  await endCampaign(null, id)
  expect(shows(await read())).toBe(false)
  expect((await read()).headers.get('vary')).toBe('accept-encoding')
})

test('a kept page becomes fresh by itself when a campaign starts and when it ends', async () => {
  // From when it hears what is announced, the store keeps.
  await vi.waitFor(async () => {
    await read()
    expect(press().store.peek(ARTICLE)).toBeDefined()
  }, 10_000)
  await campaign(1.5, 3)
  press().store.markStale(['campaign'])
  expect(shows(await read())).toBe(false)
  expect(press().store.peek(ARTICLE)).toBeDefined()
  await wait(1_600)
  expect(press().store.peek(ARTICLE)).toBeUndefined()
  expect(shows(await read())).toBe(true)
  await wait(1_600)
  expect(shows(await read())).toBe(false)
})

const keptAs = (key: string) => press().store.last(key)?.body.toString()

test('closed by a form, remembered, and kept apart; other cookies make no other page', async () => {
  await campaign(-10, 3_600)
  const closed = await post(closing.POST, '/campagnes/fermer', {}, { page: `${ARTICLE}?au=2023-11-19` })
  expect([closed.status, closed.headers.get('location')]).toEqual([303, `${ARTICLE}?au=2023-11-19`])
  const cookie = closed.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^frise_bandeau=ferme; Path=\/; Max-Age=3[56]\d\d; HttpOnly; SameSite=Lax; Secure$/)
  const bare = await read({ cookie: cookie.split(';')[0] ?? '' })
  expect([shows(bare), keptAs(`bare ${ARTICLE}`)]).toEqual([false, bare.text])
  const whole = await read()
  expect([shows(whole), keptAs(ARTICLE)]).toEqual([true, whole.text])
  expect(whole.headers.get('etag')).not.toBe(bare.headers.get('etag'))

  const { bytes } = press().store
  for (let n = 0; n < 50; n++) {
    const other = await read({ cookie: `traceur${n}=${n}; frise_bandeaux=1` })
    expect(other.text === whole.text).toBe(true)
    expect(shows(await read({ cookie: `x${n}=1; frise_bandeau=${n}` }))).toBe(false)
  }
  expect(press().store.bytes).toBe(bytes)
})

test('closing leads nowhere but to this site, and is nobody else’s to do', async () => {
  await campaign(-10, 3_600)
  for (const page of ['https://ailleurs.exemple/', '//ailleurs.exemple', String.raw`/\ailleurs.exemple`, ''])
    expect((await post(closing.POST, '/campagnes/fermer', {}, { page })).headers.get('location')).toBe('/')
  const foreign = { origin: 'https://ailleurs.exemple' }
  expect((await post(closing.POST, '/campagnes/fermer', {}, { page: '/' }, foreign)).status).toBe(403)
  expect((await ask(closing.GET, '/campagnes/fermer', {})).status).toBe(405)
})

test('asking from the banner: one answer for all, an error where there is no address, an end that is said', async () => {
  const { id } = await campaign(-10, 3_600)
  const request = (email: string) =>
    post(campaigns.POST, `/campagnes/${id}`, { id }, { email, page: ARTICLE })
  const answers = [await request('une@exemple.fr'), await request('deux@exemple.fr')]
  const location = `/abonnement/envoye?page=${encodeURIComponent(ARTICLE)}`
  expect(answers.map((a) => [a.status, a.headers.get('location')])).toEqual([
    [303, location],
    [303, location],
  ])
  const wrong = await request('pas une <adresse>')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="pas une &lt;adresse&gt;"')
  expect((await ask(sent.GET, location, {})).text).toContain(`href="${ARTICLE}"`)
  const none = await post(campaigns.POST, '/campagnes/x', { id: 'x' }, { email: 'a@exemple.fr' })
  expect([none.status, none.text.includes('Cette offre est terminée')]).toEqual([200, true])
  expect((await ask(campaigns.GET, '/campagnes/x', { id: 'x' })).status).toBe(404)
  await desk().campaign.deleteMany()
  expect((await request('trois@exemple.fr')).text).toContain('Cette offre est terminée')
})

const mailTo = (email: string) =>
  vi.waitFor(() => {
    const mail = newsroom.mailbox.received.findLast(({ to }) => to.includes(email))
    if (!mail) throw new Error(`no mail to ${email}`)
    return mail
  }, 10_000)

test('the page of a link changes nothing, its button does; every page is sound French', async () => {
  const email = 'lectrice@exemple.fr'
  const asked = await post(follow.POST, `${ARTICLE}/suivre`, { slug: 'principal' }, { email, page: ARTICLE })
  expect(asked.status).toBe(303)
  const jeton = tokenIn(await mailTo(email), '/abonnement/confirmer')
  const query = `?${new URLSearchParams({ jeton }).toString()}`
  const button = await ask(confirm.GET, `/abonnement/confirmer${query}`, {})
  expect(button.headers.get('cache-control')).toBe('private, no-store')
  expect(await desk().consent.count({ where: { confirmedAt: { not: null } } })).toBe(0)
  const done = await post(confirm.POST, '/abonnement/confirmer', {}, { jeton })
  const consent = await desk().consent.findFirstOrThrow({ where: { confirmedAt: { not: null } } })
  expect(consent).toMatchObject({ page: ARTICLE, version: '2026-11-27' })

  await post(subscriptions.POST, '/abonnement', {}, { email, page: '/' })
  const own = await vi.waitFor(
    () => tokenIn(newsroom.mailbox.received.at(-1), '/abonnement/gerer') || expect.fail(),
  )
  const page = `/abonnement/gerer?jeton=${own}`
  const managed = await ask(manage.GET, page, {})
  expect(managed.text).toContain('Titre principal')
  expect((await post(manage.POST, page, {}, { arret: 'x' })).status).toBe(410)
  const stopped = await post(manage.POST, page, {}, { arret: consent.id })
  expect([stopped.status, (await ask(manage.GET, page, {})).text.includes('Aucun abonnement')]).toEqual([
    303,
    true,
  ])
  const deleted = await post(manage.POST, page, {}, { effacer: '1' })
  expect((await ask(manage.GET, page, {})).status).toBe(410)

  const others = [
    await ask(follow.GET, `${ARTICLE}/suivre`, { slug: 'principal' }),
    await ask(subscriptions.GET, '/abonnement', {}),
    await ask(stop.GET, '/abonnement/arret?jeton=x', {}),
    await post(stop.POST, '/abonnement/arret?jeton=x', {}, { 'List-Unsubscribe': 'One-Click' }),
  ]
  for (const { text } of [button, done, managed, deleted, ...others])
    expect([...faultsOf(text), ...typographyFaults(text.replace(/<head>.*?<\/head>/s, ''))]).toEqual([])
})
