import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchAsked } from '#lib/domain/search-asked.ts'
import { shortId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { unlistArticle } from '#lib/publishing/index-edition.commands.ts'
import {
  articleWith,
  assess,
  claimIn,
  eventOn,
  first,
  newsroom,
  type Newsroom,
} from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { HITS_PER_PAGE, MOST_FOUND } from './search-entries.queries.ts'
import { search, type SearchResults } from './search.queries.ts'

let database: TestDatabase
let room: Newsroom
let events: Record<'depart' | 'retour' | 'proces', { id: string; claimId: string }>
let withdrawn: string

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  const justice = await desk().category.create({ data: { slug: 'justice', name: 'Justice' } })
  await desk().category.create({ data: { slug: 'secrete', name: 'Rubrique secrète' } })
  const grace = await desk().actor.create({ data: { slug: 'grace', name: 'Grace', kind: 'person' } })
  events = {
    depart: await eventOn(room, '2023-11-17', 'Une lettre annonce le départ.'),
    retour: await eventOn(room, '2023-11-22', 'Une lettre annonce le retour.'),
    proces: await eventOn(room, '2024-03-01', 'La lettre est lue au procès.'),
  }
  await desk().timelineEvent.update({
    where: { id: events.proces.id },
    data: { occurredAt: '2024-03-01/2024-03-08' },
  })
  await assess(room, events.retour.claimId, 'reported')
  await desk().participation.create({
    data: { eventId: events.proces.id, actorId: grace.id, role: 'juge', position: 1 },
  })
  const ofJustice = await articleWith(room, 'proces', [events.proces.id])
  await desk().articleCategory.updateMany({
    where: { articleId: ofJustice },
    data: { categoryId: justice.id },
  })
  await publishArticle(
    room.member,
    first(await articleWith(room, 'affaire', [events.depart.id, events.retour.id])),
  )
  await publishArticle(room.member, first(ofJustice))
  const gone = await eventOn(room, '2023-11-17', 'Une lettre retirée.')
  withdrawn = await articleWith(room, 'retire', [gone.id])
  await publishArticle(room.member, first(withdrawn))
})
afterAll(async () => {
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

const found = async (query: string): Promise<SearchResults> =>
  (await search(searchAsked(new URLSearchParams(query))!)) ?? expect.fail('no such page')
const namesOf = (anchors: (string | null)[]) =>
  Object.entries(events)
    .filter(
      ([, { id, claimId }]) =>
        anchors.includes(`e-${shortId(id)}`) || anchors.includes(`a-${shortId(claimId)}`),
    )
    .map(([name]) => name)
const namesIn = async (query: string) => namesOf((await found(query)).hits.map((hit) => hit.anchor))

test('what is withdrawn is found no more, by its words, by a filter or as an article', async () => {
  expect(await found('q=retirée')).toMatchObject({ total: 1 })
  await desk().$transaction(async (tx) => {
    await tx.publishedArticle.update({
      where: { articleId: withdrawn },
      data: { state: 'withdrawn', withdrawalReason: 'Faux.' },
    })
    await unlistArticle(tx, withdrawn)
  })
  for (const query of [
    'q=retirée',
    'q=retirée&nature=affirmation',
    'q=retire&nature=article',
    'q=retiree&acteur=ada',
  ])
    expect(await found(query), query).toMatchObject({
      total: 0,
      articles: [],
      searched: expect.stringMatching(/^retir/) as string,
    })
  expect((await found('acteur=ada')).total).toBe(3)
})

test.for([
  ['q=lettre', ['depart', 'retour', 'proces']],
  ['q=lettre&rubrique=justice', ['proces']],
  ['q=lettre&rubrique=affaires', ['depart', 'retour']],
  ['q=lettre&acteur=grace', ['proces']],
  ['q=lettre&statut=rapporte', ['retour']],
  ['q=lettre&statut=etabli&rubrique=affaires', ['depart']],
  ['q=lettre&de=18+novembre+2023', ['retour', 'proces']],
  ['q=lettre&a=18+novembre+2023', ['depart']],
  ['q=lettre&de=2024-03-05&a=2024-03-05', ['proces']],
  ['q=lettre&de=novembre+2023&a=novembre+2023&statut=etabli', ['depart']],
  ['q=retour&statut=etabli', []],
  ['acteur=grace', ['proces']],
  ['de=2024', ['proces']],
  ['q=lettre&acteur=personne-de-tel', []],
  ['q=lettre&nature=affirmation&statut=rapporte', ['retour']],
] as const)('%s leaves %s', async ([query, names]) => {
  expect(await namesIn(query)).toEqual(names)
})

test('beside each choice stands what it leaves, the other filters being as they are', async () => {
  const { counts, kinds } = await found('q=lettre&statut=etabli')
  expect(counts.statuses.toSorted((a, b) => a.number - b.number)).toEqual([
    { status: 'reported', number: 1 },
    { status: 'established', number: 2 },
  ])
  expect(counts.categories).toEqual([
    { slug: 'affaires', name: 'Affaires', number: 1 },
    { slug: 'justice', name: 'Justice', number: 1 },
  ])
  expect(counts.actors).toEqual([
    { slug: 'ada', name: 'Ada', number: 2 },
    { slug: 'grace', name: 'Grace', number: 1 },
  ])
  expect(counts.months).toEqual([
    { month: '2024-03', number: 1 },
    { month: '2023-11', number: 1 },
  ])
  expect(kinds).toMatchObject({ event: 2, claim: 2 })
})

test('every number is what following its choice finds', async () => {
  const { counts, kinds } = await found('q=lettre')
  for (const { slug, number } of counts.categories)
    expect((await found(`q=lettre&rubrique=${slug}`)).total).toBe(number)
  for (const { slug, number } of counts.actors)
    expect((await found(`q=lettre&acteur=${slug}`)).total).toBe(number)
  for (const { month, number } of counts.months)
    expect((await found(`q=lettre&de=${month}&a=${month}`)).total).toBe(number)
  expect((await found('q=lettre&nature=affirmation')).total).toBe(kinds.claim)
  expect((await found('q=lettre&nature=article')).total).toBe(kinds.article)
})

test('articles, people and organisations are natures too', async () => {
  const articles = await found('q=proces&nature=article')
  expect(articles.hits).toMatchObject([{ anchor: null, article: { slug: 'proces' } }])
  const people = await found('q=grace&nature=personne')
  expect(people.actors).toMatchObject([{ slug: 'grace', events: 1 }])
  expect(await found('q=grace&nature=organisation')).toMatchObject({ total: 0, kinds: { person: 1 } })
})

test('a rubric that nothing is published in is not named', async () => {
  expect(await found('q=lettre&rubrique=secrete')).toMatchObject({ total: 0, chosen: { category: null } })
  expect(await found('q=lettre&rubrique=justice')).toMatchObject({ chosen: { category: 'Justice' } })
})

test('a date that cannot be read is an issue of its field, and nothing is searched for', async () => {
  expect(await found('q=lettre&de=hier')).toMatchObject({
    issues: [{ path: 'de', code: 'date.invalid' }],
    asked: { words: 'lettre', from: 'hier' },
    total: 0,
  })
})

test('many hits come page by page, each once; beyond a bound nobody counts', async () => {
  const { id } = events.depart
  await desk().$executeRaw`
    INSERT INTO search_event SELECT uuidv7(), article_id, sort_key, days, lists, statuses, entry_vector('', 'Audience', '')
    FROM search_event, generate_series(1, ${MOST_FOUND + 30}) WHERE entry_id = ${id}::uuid`
  expect(await found('q=audience')).toMatchObject({
    total: MOST_FOUND + 1,
    pages: MOST_FOUND / HITS_PER_PAGE,
  })
  await desk()
    .$executeRaw`DELETE FROM search_event WHERE entry_id NOT IN (SELECT event_id FROM published_event)`
  for (let n = 0; n < HITS_PER_PAGE + 3; n++) await claimIn(room, { eventId: id }, `Audience numéro ${n}.`)
  await publishArticle(room.member, {
    ...first(await articleIdOf('affaire')),
    kind: 'update',
    note: 'Suite.',
  })
  const pages = [
    await found('q=audience&nature=affirmation'),
    await found('q=audience&nature=affirmation&page=2'),
  ]
  expect(pages.map((page) => [page.hits.length, page.total, page.pages])).toEqual([
    [20, 23, 2],
    [3, 23, 2],
  ])
  expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.anchor))).size).toBe(23)
  expect(await search(searchAsked(new URLSearchParams('q=audience&page=3'))!)).toBeNull()
})

const articleIdOf = async (slug: string) => (await desk().article.findFirstOrThrow({ where: { slug } })).id
