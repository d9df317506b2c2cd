import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import {
  articleWith,
  claimIn,
  eventOn,
  first,
  newsroom,
  type Newsroom,
} from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import type { Segment } from './excerpt.ts'
import { askedFor, HITS_PER_PAGE, search, type SearchResults } from './search.queries.ts'

let database: TestDatabase
let room: Newsroom
const events = new Map<string, { id: string; claimId: string }>()

const SENTENCES = {
  renvoi: 'Le conseil d’administration renvoie Sam Altman, directeur général d’OpenAI.',
  regrets: 'Soixante-cinq heures après, Ilya Sutskever regrette l’annonce faite à 5\u00a0h\u00a015.',
  lettre: 'Les salariés signent une lettre\u202f; ils exigent le départ du conseil.',
}

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  await desk().actor.update({
    where: { id: room.actor.id },
    data: { name: 'Ilya Sutskever', slug: 'ilya-sutskever' },
  })
  for (const [name, sentence] of Object.entries(SENTENCES))
    events.set(name, await eventOn(room, '2023-11-20', sentence))
  await claimIn(
    room,
    { eventId: events.get('lettre')!.id },
    'Sept cent trente-huit noms figurent au bas du courrier.',
  )
  const id = await articleWith(
    room,
    'openai',
    [...events.values()].map((event) => event.id),
  )
  await publishArticle(room.member, first(id))
  await eventOn(room, '2023-11-22', 'Brouillon confidentiel sur le conseil.')
})
afterAll(async () => {
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

const found = async (words: string, page = 1, exact = false): Promise<SearchResults> =>
  (await search(words, page, exact)) ?? expect.fail('no such page')
const anchors = async (words: string) => (await found(words)).hits.map((hit) => hit.anchor).sort()
const anchorOf = (...names: string[]) => names.map((name) => `e-${shortId(events.get(name)!.id)}`).sort()
const hitsIn = (segments: Segment[]) =>
  segments.filter((segment) => segment.hit).map((segment) => segment.text)

test.for([
  ['conseil', ['renvoi', 'lettre']],
  ['CONSEILS', ['renvoi', 'lettre']],
  ['regretter', ['regrets']],
  ['l’annonce', ['regrets']],
  ["l'annonce", ['regrets']],
  ['administration', ['renvoi']],
  ['openai', ['renvoi']],
  ['salaries', ['lettre']],
  ['les salariés', ['lettre']],
  ['"départ du conseil"', ['lettre']],
  ['conseil -lettre', ['renvoi']],
  ['sutskever regrette', ['regrets']],
] as const)('«%s» finds %s', async ([words, names]) => {
  expect(await anchors(words)).toEqual(anchorOf(...names))
})

test('a hit leads to its event in its article, with what was found marked', async () => {
  const { hits } = await found('regretter')
  expect(hits).toMatchObject([
    {
      occurredAt: '2023-11-20',
      statuses: { established: 1 },
      article: { slug: 'openai', headline: 'Titre openai' },
    },
  ])
  expect(hitsIn(hits[0]!.excerpt)).toEqual(['regrette'])
  expect(hits[0]!.excerpt.map((segment) => segment.text).join('')).toBe(SENTENCES.regrets)
})

test('a claim is found by its own words, and leads to itself', async () => {
  const { hits } = await found('courrier')
  expect(hits).toMatchObject([
    { statuses: { established: 1 }, anchor: expect.stringMatching(/^a-/) as string },
  ])
})

test('a name is found however it is written, and leads to its page', async () => {
  for (const words of ['Sutskever', 'suskever', 'ILYA']) {
    expect((await found(words)).actors.map((actor) => actor.slug)).toEqual(['ilya-sutskever'])
  }
})

test('a misspelt name is put right when nothing is found, unless the reader insists', async () => {
  const corrected = await found('sustkever regrette')
  expect(corrected).toMatchObject({ asked: 'sustkever regrette', searched: 'sutskever regrette' })
  expect(corrected.hits.map((hit) => hit.anchor)).toEqual(anchorOf('regrets'))
  expect(await found('sustkever regrette', 1, true)).toMatchObject({
    searched: 'sustkever regrette',
    total: 0,
  })
})

test('a draft is never found', async () => {
  expect(await found('confidentiel')).toMatchObject({ total: 0, articles: [] })
})

test('nothing, noise and attacks are answered with nothing', async () => {
  for (const words of [
    '',
    '   ',
    '"',
    '\\',
    '%_%',
    "'; DROP TABLE edition; --",
    '&|!()',
    '\u0002\u0003',
    'a'.repeat(5000),
  ]) {
    expect((await found(words)).total).toBe(0)
  }
  expect(await search('conseil', 2)).toBeNull()
})

test('what is asked for is one line, of a reasonable length', () => {
  expect(askedFor(' l’été\n\u0000 2023 ')).toBe('l’été 2023')
  expect(askedFor('x'.repeat(900))).toHaveLength(200)
})

test('many hits come page by page, each once', async () => {
  const ids: string[] = []
  for (let n = 0; n < HITS_PER_PAGE + 3; n++)
    ids.push((await eventOn(room, '2020-01-01', `Audience numéro ${n}.`)).id)
  await publishArticle(room.member, first(await articleWith(room, 'audiences', ids)))
  const pages = [await found('audience', 1), await found('audience', 2)]
  expect(pages.map((page) => [page.hits.length, page.total, page.pages])).toEqual([
    [20, 23, 2],
    [3, 23, 2],
  ])
  expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.anchor))).size).toBe(23)
})
