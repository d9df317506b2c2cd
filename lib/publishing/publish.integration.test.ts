import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppError } from '#lib/domain/errors.ts'
import { shortId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { lastEdition } from './edition.queries.ts'
import {
  articleWith,
  assess,
  claimIn,
  eventOn,
  first,
  minor,
  newsroom,
  update,
  type Newsroom,
} from './newsroom.fixture.ts'
import { publishArticle } from './publish.commands.ts'

let database: TestDatabase
let room: Newsroom

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
})
afterAll(async () => {
  await desk().$disconnect()
  await database.drop()
})

const refusal = (task: Promise<unknown>): Promise<AppError> =>
  task.then(
    () => expect.fail('accepted'),
    (error: unknown) => error as AppError,
  )
const codes = ({ code, issues }: AppError) => [code, ...issues.map((issue) => `${issue.path} ${issue.code}`)]
const editions = (articleId: string) => desk().edition.count({ where: { articleId } })
const current = async (articleId: string) =>
  (await lastEdition(desk(), articleId)) ?? expect.fail('no edition')

async function article(slug: string) {
  const event = await eventOn(room, '2023-11-17', `Fait de ${slug}.`)
  return { id: await articleWith(room, slug, [event.id]), event }
}

test('the first edition freezes the draft, and everything public points at it', async () => {
  const elsewhere = await eventOn(room, '2023-11-18', 'Un fait d’ailleurs.')
  const event = await eventOn(room, '2023-11-17', 'Ada part.')
  const id = await articleWith(room, 'premier', [event.id], [elsewhere.claimId])
  const at = new Date('2023-11-22T19:15:00.000Z')
  const published = await publishArticle(room.member, first(id), at)

  const edition = await current(id)
  expect(published).toEqual({ editionId: expect.any(String) as string, number: 1, slug: 'premier' })
  expect(edition.publishedAt).toBe(at.toISOString())
  expect(edition.events.map((e) => e.id)).toEqual([event.id])
  // In the order of reading: the introduction takes up a claim of an event that stands in no timeline here.
  expect(edition.claims.map((c) => c.id)).toEqual([elsewhere.claimId, event.claimId])
  expect(edition.sources).toMatchObject([{ id: room.source.id, number: 1, titleExact: true }])
  expect(edition.actors).toMatchObject([{ name: 'Ada' }])

  const row = await desk().publishedArticle.findUniqueOrThrow({
    where: { articleId: id },
    include: { events: true, claims: true },
  })
  expect(row).toMatchObject({
    editionId: published.editionId,
    slug: 'premier',
    state: 'live',
    firstPublishedAt: at,
  })
  expect(row.events).toMatchObject([{ eventId: event.id, canonical: true }])
  expect(row.claims.map((c) => [c.claimId, c.eventId])).toContainEqual([elsewhere.claimId, null])
  const paths = await desk().address.findMany({ orderBy: { path: 'asc' } })
  expect(paths.map((a) => a.path)).toEqual([
    '/acteurs/ada',
    '/articles/premier',
    '/auteurs/edith',
    '/rubriques/affaires',
  ])
})

test('the gate refuses a claim without a verdict, and nothing of the edition is left', async () => {
  const { id, event } = await article('sans-verdict')
  const claimId = await claimIn(room, { eventId: event.id }, 'Sans verdict.', false)
  expect(codes(await refusal(publishArticle(room.member, first(id))))).toEqual([
    'gate',
    `claims.${claimId} claim.no_verdict`,
  ])
  expect(await editions(id)).toBe(0)
  await assess(room, claimId, 'reported')
  await publishArticle(room.member, first(id))
  expect(await editions(id)).toBe(1)
})

test('a draft that has changed since it was looked at is not published', async () => {
  const { id } = await article('perime')
  await desk().article.update({ where: { id }, data: { version: 4 } })
  const error = await refusal(publishArticle(room.member, first(id, 3)))
  expect(error).toMatchObject({ code: 'stale', detail: { version: 4 } })
})

test('the kind, the note and the corrections go together', async () => {
  const { id, event } = await article('genres')
  const refused = async (input: object) => codes(await refusal(publishArticle(room.member, input)))
  expect(await refused({ ...update(id) })).toEqual(['invalid', 'kind kind.first_is_publication'])
  await publishArticle(room.member, first(id))
  expect(await refused(first(id))).toEqual(['invalid', 'kind kind.already_published'])
  expect(await refused({ ...update(id), note: ' ' })).toEqual(['invalid', 'note value.required'])
  const correction = { ...update(id), kind: 'correction' }
  expect(await refused(correction)).toEqual(['invalid', 'corrections corrections.missing'])
  const change = { anchor: 'e-nowhere', said: 'Samedi.', now: 'Vendredi.', grave: false }
  expect(await refused({ ...update(id), corrections: [change] })).toEqual([
    'invalid',
    'corrections corrections.unexpected',
  ])
  expect(await refused({ ...correction, corrections: [change] })).toEqual([
    'invalid',
    'corrections.0.anchor corrections.anchor_unknown',
  ])
  const anchor = `e-${shortId(event.id)}`
  await publishArticle(room.member, { ...correction, corrections: [{ ...change, anchor }] })
  expect((await current(id)).history.map((h) => h.kind)).toEqual(['publication', 'correction'])
})

test('an unknown article is not found', async () => {
  expect(codes(await refusal(publishArticle(room.member, first(room.source.id))))).toEqual(['not_found'])
})

test('two publications at once get consecutive numbers', async () => {
  const { id } = await article('ensemble')
  await publishArticle(room.member, first(id))
  const both = await Promise.all([
    publishArticle(room.member, update(id)),
    publishArticle(room.member, update(id)),
  ])
  expect(both.map((p) => p.number).sort()).toEqual([2, 3])
})

test('articles that share events, published together, do not fail', async () => {
  const events = await Promise.all(
    ['2023-11-17', '2023-11-18', '2023-11-19'].map((day) => eventOn(room, day, `Fait du ${day}.`)),
  )
  const ids = events.map((e) => e.id)
  const articles = await Promise.all([
    articleWith(room, 'partage-a', ids),
    articleWith(room, 'partage-b', ids),
  ])
  await Promise.all(articles.map((id) => publishArticle(room.member, first(id))))
  const rounds = Array.from({ length: 3 }, () => articles).flat()
  await Promise.all(rounds.map((id) => publishArticle(room.member, update(id))))
  const canonical = await desk().publishedEvent.findMany({ where: { eventId: { in: ids }, canonical: true } })
  expect(canonical).toHaveLength(3)
  expect(new Set(canonical.map((row) => row.articleId)).size).toBe(1)
})

test('publicUpdatedAt moves with the text, and never for a minor edition', async () => {
  const { id } = await article('dates')
  const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map(
    (day) => new Date(`${day}T00:00:00.000Z`),
  )
  const updated = async () => (await current(id)).publicUpdatedAt.slice(0, 10)
  await publishArticle(room.member, first(id), days[0])
  // Other spaces are the same text.
  await desk().article.update({ where: { id }, data: { headline: 'Titre\u00a0dates' } })
  await publishArticle(room.member, update(id), days[1])
  expect(await updated()).toBe('2026-01-01')
  await desk().article.update({ where: { id }, data: { headline: 'Autre titre' } })
  await publishArticle(room.member, minor(id), days[2])
  expect(await updated()).toBe('2026-01-01')
  await desk().article.update({ where: { id }, data: { headline: 'Un titre encore' } })
  await publishArticle(room.member, update(id), days[3])
  expect(await updated()).toBe('2026-01-04')
})

test('a renamed article keeps its old address, and nobody else gets it', async () => {
  const { id } = await article('ancien')
  await publishArticle(room.member, first(id))
  await desk().article.update({ where: { id }, data: { slug: 'nouveau' } })
  await publishArticle(room.member, update(id))
  const kept = await desk().address.findMany({ where: { targetId: id }, orderBy: { path: 'asc' } })
  expect(kept.map((a) => a.path)).toEqual(['/articles/ancien', '/articles/nouveau'])
  const { id: other } = await article('ancien')
  expect(codes(await refusal(publishArticle(room.member, first(other))))).toEqual([
    'conflict',
    'slug slug.taken',
  ])
  expect(await editions(other)).toBe(0)
})

test('a new edition brings a withdrawn article back', async () => {
  const { id } = await article('retire')
  await publishArticle(room.member, first(id))
  const withdrawn = { withdrawnAt: new Date(), withdrawalReason: 'À la demande du tribunal.' }
  await desk().article.update({ where: { id }, data: withdrawn })
  await desk().publishedArticle.update({
    where: { articleId: id },
    data: { state: 'withdrawn', withdrawalReason: withdrawn.withdrawalReason },
  })
  await publishArticle(room.member, update(id))
  expect(await desk().article.findUnique({ where: { id } })).toMatchObject({
    withdrawnAt: null,
    withdrawalReason: null,
  })
  expect(await desk().publishedArticle.findUnique({ where: { articleId: id } })).toMatchObject({
    state: 'live',
    withdrawalReason: null,
  })
})
