import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import {
  articleWith,
  eventOn,
  first,
  newsroom,
  update,
  type Newsroom,
} from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { actorAt } from './actor.queries.ts'
import { archiveOf } from './archives.queries.ts'
import { articleAt, editionAt } from './article.queries.ts'
import { newestCards } from './cards.queries.ts'
import { correctionsPage } from './corrections.queries.ts'
import { freshestEditions } from './feed.queries.ts'
import { authorAt, categoryAt } from './lists.queries.ts'
import { relatedTo } from './related.queries.ts'
import { readChrome, readPublication, readTrustPages } from './settings.queries.ts'
import { countArticles, sitemapArticles, sitemapLists } from './sitemap.queries.ts'

let database: TestDatabase
let room: Newsroom
let main: { id: string; events: Awaited<ReturnType<typeof eventOn>>[] }
let other: string

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  const events = [
    await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.'),
    await eventOn(room, '2023-11-21', 'Le conseil le rappelle.'),
  ]
  main = {
    id: await articleWith(
      room,
      'principal',
      events.map((e) => e.id),
    ),
    events,
  }
  await publishArticle(room.member, first(main.id), new Date('2024-01-31T23:30:00Z'))
  other = await articleWith(room, 'voisin', [events[0]!.id])
  await publishArticle(room.member, first(other), new Date('2024-06-01T10:00:00Z'))
  await articleWith(room, 'brouillon', [events[1]!.id])
})
afterAll(async () => {
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

/** As a withdrawal leaves the published index. */
async function withdraw(articleId: string, reason: string) {
  const where = { articleId }
  await desk().publishedArticle.update({ where, data: { state: 'withdrawn', withdrawalReason: reason } })
  await desk().publishedClaim.deleteMany({ where })
  await desk().publishedEvent.deleteMany({ where })
  await desk().listing.deleteMany({ where })
}
async function published(slug: string, day = '2022-05-05') {
  const event = await eventOn(room, day, `Fait de ${slug}.`)
  const id = await articleWith(room, slug, [event.id])
  await publishArticle(room.member, first(id))
  return { id, event }
}

test('an address holds its article; a draft and an unknown one hold nothing', async () => {
  expect(await articleAt('principal')).toMatchObject({
    state: 'live',
    edition: { articleId: main.id, number: 1 },
  })
  expect(await articleAt('brouillon')).toBeNull()
  expect(await articleAt('nulle-part')).toBeNull()
})

test('an article that moved, twice, is found at its present slug from each of the old ones', async () => {
  const { id } = await published('un')
  for (const slug of ['deux', 'trois']) {
    await desk().article.update({ where: { id }, data: { slug } })
    await publishArticle(room.member, update(id))
  }
  expect(await articleAt('un')).toEqual({ state: 'moved', slug: 'trois' })
  expect(await articleAt('deux')).toEqual({ state: 'moved', slug: 'trois' })
  expect(await articleAt('trois')).toMatchObject({ state: 'live' })
  expect(await editionAt('un', 1)).toEqual({ state: 'moved', slug: 'trois' })
})

test('a frozen edition does not change, and knows the present one', async () => {
  const { id } = await published('fige')
  await desk().article.update({ where: { id }, data: { headline: 'Un autre titre' } })
  await publishArticle(room.member, update(id))
  expect(await editionAt('fige', 1)).toMatchObject({
    state: 'frozen',
    current: 2,
    edition: { headline: 'Titre fige', number: 1 },
  })
  expect(await editionAt('fige', 2)).toMatchObject({ edition: { headline: 'Un autre titre' } })
  expect(await editionAt('fige', 3)).toBeNull()
})

test('a withdrawn article keeps its address and the reason, and stands nowhere else', async () => {
  const { id } = await published('retire')
  await withdraw(id, 'Rien n’était vérifié.')
  const gone = { state: 'withdrawn', headline: 'Titre retire', reason: 'Rien n’était vérifié.', editions: 1 }
  expect(await articleAt('retire')).toMatchObject(gone)
  expect(await editionAt('retire', 1)).toMatchObject(gone)
  const shown = JSON.stringify([
    await newestCards(50),
    await freshestEditions(50),
    await categoryAt('affaires', 1),
    await authorAt('edith', 1),
    await actorAt('ada', 1),
    await sitemapArticles(1),
    await archiveOf(new Date().getUTCFullYear()),
    await relatedTo(await editionOf('principal')),
  ])
  expect(shown).not.toContain('retire')
})

const editionOf = async (slug: string) => {
  const found = await articleAt(slug)
  return found && 'edition' in found ? found.edition : expect.fail(`nothing at ${slug}`)
}

test('lists show live articles, last published first, with their claims counted', async () => {
  const cards = (await newestCards(50)).filter((card) => [main.id, other].includes(card.articleId))
  expect(cards.map((card) => card.slug)).toEqual(['voisin', 'principal'])
  expect(cards[1]).toMatchObject({
    events: 2,
    statuses: { established: 2 },
    categories: [{ slug: 'affaires', name: 'Affaires' }],
    authors: [{ slug: 'edith' }],
    firstPublishedAt: '2024-01-31T23:30:00.000Z',
  })
  const category = await categoryAt('affaires', 1)
  expect(category).toMatchObject({ state: 'found', head: { name: 'Affaires' }, list: { page: 1, pages: 1 } })
  expect(await authorAt('edith', 1)).toMatchObject({ state: 'found', head: { name: 'Édith' } })
  expect(await categoryAt('affaires', 2)).toBeNull()
})

test('a category that nothing public is in has no page; one that moved leads to its new name', async () => {
  await desk().category.create({ data: { slug: 'vide', name: 'Vide' } })
  expect(await categoryAt('vide', 1)).toBeNull()
  expect((await readChrome()).categories).toEqual([{ slug: 'affaires', name: 'Affaires' }])
  await desk().category.update({ where: { id: room.category.id }, data: { slug: 'economie' } })
  expect(await categoryAt('affaires', 1)).toEqual({ state: 'moved', slug: 'economie' })
  expect(await categoryAt('economie', 1)).toMatchObject({ state: 'found' })
  await desk().category.update({ where: { id: room.category.id }, data: { slug: 'affaires' } })
})

test('an actor’s events stand once, in the order of time, with what they rest on', async () => {
  const ada = await actorAt('ada', 1)
  if (ada?.state !== 'found') expect.fail('no actor')
  const mine = ada.events.filter(({ event }) => main.events.some((e) => e.id === event.id))
  expect(mine.map(({ event }) => event.occurredAt)).toEqual(['2023-11-17', '2023-11-21'])
  expect(mine[0]).toMatchObject({
    role: 'autrice',
    claims: [{ statement: 'Le conseil renvoie son directeur.' }],
    sources: [{ publisher: 'Ada' }],
    articles: [{ slug: 'voisin' }, { slug: 'principal' }], // the newest edition that holds it first
  })
  expect(await actorAt('personne', 1)).toBeNull()
  expect(await actorAt('ada', 99)).toBeNull()
})

test('articles that share events are related, and a draft never is', async () => {
  const [first] = await relatedTo(await editionOf('principal'))
  expect(first).toMatchObject({ card: { slug: 'voisin' }, shared: 1, reason: null })
})

test('corrections are listed with their article, last first', async () => {
  const { id, event } = await published('corrige')
  const anchor = `e-${shortId(event.id)}`
  const corrections = [{ anchor, said: 'Samedi.', now: 'Vendredi.', grave: true }]
  await publishArticle(room.member, {
    ...update(id),
    kind: 'correction',
    note: 'La date était fausse.',
    corrections,
  })
  expect(await correctionsPage(1)).toMatchObject({
    notices: [{ note: 'La date était fausse.', number: 2, corrections, article: { slug: 'corrige' } }],
    pages: 1,
  })
  await withdraw(id, 'Retiré.')
  expect((await correctionsPage(1))?.notices).toEqual([])
})

test('the archive of a year is that of Paris', async () => {
  expect((await archiveOf(2024))?.articles.map((article) => article.slug)).toEqual(['voisin', 'principal'])
  expect((await archiveOf(2024))?.years).toContain(2024)
  expect(await archiveOf(1999)).toBeNull()
})

test('the sitemap gives when an article last changed for readers', async () => {
  expect(await countArticles()).toBeGreaterThanOrEqual(2)
  expect(await sitemapArticles(1)).toContainEqual({
    path: '/articles/principal',
    lastmod: '2024-01-31T23:30:00.000Z',
  })
  expect((await sitemapLists()).map((row) => row.path)).toEqual([
    '/rubriques/affaires',
    '/auteurs/edith',
    '/acteurs/ada',
  ])
})

test('the publication has a name before it is given one, and its pages are those of the settings', async () => {
  expect(await readPublication()).toMatchObject({ name: 'Frise' })
  expect(await readTrustPages()).toEqual([])
  const trust = [
    { id: 'charte', slug: 'x', title: 'Charte', sections: [{ heading: 'Vérifier', list: ['Citer.'] }] },
  ]
  await desk().setting.createMany({
    data: [
      { key: 'public.publication', value: { name: 'L’Ordre des faits', tagline: 'Sourcé' } },
      { key: 'public.trust', value: trust },
    ],
  })
  expect(await readPublication()).toEqual({ name: 'L’Ordre des faits', tagline: 'Sourcé', notice: null })
  expect(await readTrustPages()).toEqual([
    { id: 'charte', title: 'Charte', sections: [{ heading: 'Vérifier', paragraphs: [], list: ['Citer.'] }] },
  ])
})
