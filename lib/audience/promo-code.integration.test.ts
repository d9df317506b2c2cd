import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { openNewsroom, type Newsroom } from '../../test/newsroom.ts'
import { campaign, hours, NOW, tokenIn } from './audience.fixture.ts'
import { importCodes } from './campaign.commands.ts'
import { confirmCode, requestCode, serveWaiting } from './promo-code.commands.ts'
import { deleteAddress, requestManageLink } from './subscription.commands.ts'
import { consentToConfirm } from './subscription.queries.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const mailsTo = (email: string) => newsroom.mailbox.received.filter(({ to }) => to.includes(email))

/** Asks, waits for the letter, and gives the token of its link. */
async function ask(campaignId: string, email: string, at = NOW): Promise<string> {
  const { sending } = await requestCode(campaignId, { email, page: '/articles/a' }, email, at)
  await sending
  return tokenIn(mailsTo(email.trim().toLowerCase()).at(-1), '/abonnement/confirmer')
}
const confirm = (token: string, letter = false, at = NOW) =>
  confirmCode(token, letter, '/abonnement/confirmer', at)
const codesSentTo = (email: string) =>
  mailsTo(email).flatMap(({ text }) => /Votre code\u00a0: (\S+)\./.exec(text)?.[1] ?? [])

test('no code before the address is confirmed; looking at the link changes nothing', async () => {
  const id = await campaign({ pool: ['A1', 'A2'] })
  const token = await ask(id, ' Lectrice@Exemple.fr')
  expect(mailsTo('lectrice@exemple.fr')).toHaveLength(1)
  for (let n = 0; n < 3; n++)
    expect(await consentToConfirm(token, NOW)).toMatchObject({ kind: 'code', email: 'lectrice@exemple.fr' })
  expect(await desk().consent.count({ where: { topic: `campaign:${id}`, confirmedAt: null } })).toBe(1)
  expect(await desk().campaignCode.count({ where: { campaignId: id, assignedAt: { not: null } } })).toBe(0)

  expect(await confirm(token)).toBe('sent')
  expect(codesSentTo('lectrice@exemple.fr')).toEqual(['A1'])
  const consent = await desk().consent.findFirstOrThrow({ where: { topic: `campaign:${id}` } })
  expect(consent).toMatchObject({
    wording: 'Le recueil 2023 à moitié prix.',
    version: '1',
    page: '/articles/a',
    requestedAt: NOW,
    confirmedAt: NOW,
  })
})

test('letters are plain text and HTML, in the publication’s name, with one way to the button', async () => {
  const id = await campaign({ code: 'UNIQUE' })
  await ask(id, 'forme@exemple.fr')
  const [mail] = mailsTo('forme@exemple.fr')
  expect(mail?.headers).toMatch(/^From: Frise <ne-pas-repondre@localhost>$/m)
  expect(mail?.headers).toMatch(/^Content-Type: multipart\/alternative/m)
  expect(mail?.headers).not.toMatch(/List-Unsubscribe/)
  expect(mail?.text.match(/https?:/g)).toHaveLength(1)
  expect(mail?.html).toContain('<html lang="fr">')
  expect(mail?.html).toContain('«\u00a0Le recueil 2023 à moitié prix.\u00a0»')
})

test('the same code again for the same address, another for another, and however many ask at once', async () => {
  const id = await campaign({ pool: ['B1', 'B2', 'B3'] })
  const token = await ask(id, 'une@exemple.fr')
  await Promise.all([confirm(token), confirm(token), confirm(token)])
  await confirm(await ask(id, 'une@exemple.fr'))
  expect(new Set(codesSentTo('une@exemple.fr')).size).toBe(1)

  const others = ['deux@exemple.fr', 'trois@exemple.fr', 'quatre@exemple.fr']
  const tokens = await Promise.all(others.map((email) => ask(id, email)))
  const outcomes = await Promise.all(tokens.map((each) => confirm(each)))
  expect(outcomes.sort()).toEqual(['empty', 'sent', 'sent'])
  expect(others.flatMap(codesSentTo).sort()).toEqual(['B2', 'B3'])
})

test('when there is no code left the request is kept, and served with the next codes', async () => {
  const id = await campaign()
  expect(await confirm(await ask(id, 'attend@exemple.fr'))).toBe('empty')
  expect(codesSentTo('attend@exemple.fr')).toEqual([])
  expect(await importCodes(null, id, 'C1\n\nC1\n C2 \n', NOW)).toBe(2)
  expect(await serveWaiting(id, NOW)).toBe(1)
  expect(await serveWaiting(id, NOW)).toBe(0)
  expect(codesSentTo('attend@exemple.fr')).toEqual(['C1'])
})

test('the letter of the publication only for who ticked its box, with its own record', async () => {
  const id = await campaign({ code: 'UNIQUE' })
  await confirm(await ask(id, 'sans@exemple.fr'))
  const token = await ask(id, 'avec@exemple.fr')
  await confirm(token, true)
  await confirm(token, true, hours(1))
  const letters = await desk().consent.findMany({ where: { topic: 'all' }, include: { subscriber: true } })
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({
    wording: 'Recevoir aussi la lettre de la rédaction.',
    version: '1',
    confirmedAt: NOW,
    subscriber: { email: 'avec@exemple.fr' },
  })
})

test('an address that is known and one that is not are answered alike', async () => {
  const id = await campaign({ code: 'UNIQUE' })
  await confirm(await ask(id, 'connue@exemple.fr'))
  const request = (email: string) => requestCode(id, { email, page: '/' }, 'c', NOW)
  const answers = await Promise.all([request('connue@exemple.fr'), request('inconnue@exemple.fr')])
  await Promise.all(answers.map(({ sending }) => sending))
  const subjects = ['connue@exemple.fr', 'inconnue@exemple.fr'].map(
    (to) =>
      mailsTo(to)
        .at(-1)
        ?.headers.match(/^Subject: .*/m)?.[0],
  )
  expect(subjects[0]).toBe(subjects[1])
  const links = ['connue@exemple.fr', 'personne@exemple.fr'].map((email) =>
    requestManageLink({ email, page: '/' }, 'd', NOW).then(({ sending }) => sending),
  )
  expect(await Promise.all(links)).toEqual([undefined, undefined])
  expect(mailsTo('personne@exemple.fr')).toEqual([])
})

test('asking again and again is refused, by reader and by address', async () => {
  const id = await campaign({ code: 'UNIQUE' })
  const limited = { code: 'rate_limited' }
  const flood = async (times: number, email: (n: number) => string, client: (n: number) => string) => {
    for (let n = 0; n < times; n++)
      await (
        await requestCode(id, { email: email(n), page: '/' }, client(n), NOW)
      ).sending
  }
  await expect(
    flood(
      6,
      () => 'cible@exemple.fr',
      (n) => `client ${n}`,
    ),
  ).rejects.toMatchObject(limited)
  await expect(
    flood(
      21,
      (n) => `a${n}@exemple.fr`,
      () => 'same client',
    ),
  ).rejects.toMatchObject(limited)
})

test.for(['', 'x', 'lectrice', 'a@b', null])('%s is no address', async (email) => {
  const id = await campaign({ code: 'UNIQUE' })
  await expect(requestCode(id, { email, page: '/' }, 'e', NOW)).rejects.toMatchObject({ code: 'invalid' })
})

test('outside its days a campaign takes no request, and a link confirms for seven days', async () => {
  const over = await campaign({ code: 'UNIQUE', endsAt: hours(-1) })
  await expect(requestCode(over, { email: 'a@exemple.fr', page: '/' }, 'f', NOW)).rejects.toMatchObject({
    code: 'not_found',
  })
  const id = await campaign({ code: 'UNIQUE', endsAt: hours(2) })
  const token = await ask(id, 'tard@exemple.fr')
  expect(await confirm(token, false, hours(3))).toBe('ended')
  const long = await campaign({ code: 'UNIQUE', endsAt: hours(24 * 30) })
  const old = await ask(long, 'vieux@exemple.fr')
  expect(await confirm(`${old}x`)).toBeNull()
  expect(await confirm(old.replace(/^\d+/, (expires) => `${Number(expires) + 1}`))).toBeNull()
  expect(await confirm(old, false, hours(24 * 7))).toBeNull()
})

test('deleting an address leaves nothing of it; its code goes to nobody else', async () => {
  const id = await campaign({ pool: ['D1'] })
  await confirm(await ask(id, 'part@exemple.fr'), true)
  await (
    await requestManageLink({ email: 'part@exemple.fr', page: '/' }, 'g', NOW)
  ).sending
  const token = tokenIn(mailsTo('part@exemple.fr').at(-1), '/abonnement/gerer')
  const { id: subscriberId } = await desk().subscriber.findUniqueOrThrow({
    where: { email: 'part@exemple.fr' },
  })
  expect(await deleteAddress(`${token}x`)).toBe(false)
  expect(await deleteAddress(token)).toBe(true)
  expect(await desk().subscriber.count({ where: { email: 'part@exemple.fr' } })).toBe(0)
  expect(await desk().consent.count({ where: { subscriberId } })).toBe(0)
  expect(await confirm(await ask(id, 'suivant@exemple.fr'))).toBe('empty')
})
