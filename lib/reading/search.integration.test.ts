import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortId } from '#lib/domain/ids.ts'
import { searchAsked } from '#lib/domain/search-asked.ts'
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
import { search, type SearchResults } from './search.queries.ts'

let database: TestDatabase
let room: Newsroom
const events = new Map<string, { id: string; claimId: string }>()

const SENTENCES = {
  renvoi: ['2023-11-17', 'Le conseil d’administration renvoie Sam Altman, directeur général d’OpenAI.'],
  regrets: [
    '2023-11-20',
    'Soixante-cinq heures après, Ilya Sutskever regrette l’annonce faite à 5\u00a0h\u00a015.',
  ],
  lettre: ['2023-11-20', 'Les salariés signent une lettre\u202f; ils exigent le départ du conseil.'],
  pierre: ['2024-06-01', 'Mira Murati pose la première pierre\u202f; la rue Murat est fermée.'],
  murat: ['2024-06-02', 'La rue Murat est rouverte. Les pierres sont ôtées.'],
  ouvert: ['2024-05', 'Un modèle ouvert est publié par un concurrent (open source).'],
} as const

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  room = await newsroom()
  await desk().actor.update({
    where: { id: room.actor.id },
    data: { name: 'Ilya Sutskever', slug: 'ilya-sutskever' },
  })
  const firm = await desk().actor.create({ data: { slug: 'openai', name: 'OpenAI', kind: 'organisation' } })
  for (const [name, [day, sentence]] of Object.entries(SENTENCES))
    events.set(name, await eventOn(room, day, sentence))
  for (const [slug, name] of [
    ['mira-murati', 'Mira Murati'],
    ['pierre', 'Pierre Dupont'],
  ] as const) {
    const { id: actorId } = await desk().actor.create({ data: { slug, name, kind: 'person' } })
    await desk().participation.create({
      data: { eventId: events.get('pierre')!.id, actorId, role: 'invité', position: 1 },
    })
  }
  await desk().participation.create({
    data: { eventId: events.get('renvoi')!.id, actorId: firm.id, role: 'employeur', position: 1 },
  })
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

const found = async (query: Record<string, string>): Promise<SearchResults> =>
  (await search(searchAsked(new URLSearchParams(query))!)) ?? expect.fail('no such page')
const anchors = async (q: string) => (await found({ q })).hits.map((hit) => hit.anchor).sort()
const anchorOf = (...names: string[]) => names.map((name) => `e-${shortId(events.get(name)!.id)}`).sort()
const hitsIn = (segments: Segment[]) =>
  segments.filter((segment) => segment.hit).map((segment) => segment.text)

describe('words', () => {
  test.for([
    ['conseil', ['renvoi', 'lettre']],
    ['CONSEILS', ['renvoi', 'lettre']],
    ['regretter', ['regrets']],
    ['l’annonce', ['regrets']],
    ["l'annonce", ['regrets']],
    ['administration', ['renvoi']],
    ['salaries', ['lettre']],
    ['les salariés', ['lettre']],
    ['"départ du conseil"', ['lettre']],
    ['« départ du conseil »', ['lettre']],
    ['«\u00a0conseil départ\u00a0»', []],
    ['conseil -lettre', ['renvoi']],
    ['sutskever regrette', ['regrets']],
    ['sutskever ouvert', []],
  ] as const)('«%s» finds %s', async ([words, names]) => {
    expect(await anchors(words)).toEqual(anchorOf(...names))
  })

  test('a name is not stemmed: «OpenAI» is no «open», whichever way it is typed', async () => {
    for (const words of ['OpenAI', 'openai', '"général d’OpenAI"'])
      expect(await anchors(words)).toEqual(anchorOf('renvoi'))
    expect(await anchors('open')).not.toEqual([])
  })

  test('a person’s name is not stemmed either, and a word that is one too is still a word', async () => {
    expect(await anchors('Murati')).toEqual(anchorOf('pierre'))
    expect(await anchors('Mira Murati')).toEqual(anchorOf('pierre'))
    expect(await anchors('pierre')).toEqual(anchorOf('pierre', 'murat'))
  })

  test('a hit leads to its event in its article, with what was found marked', async () => {
    const { hits } = await found({ q: 'regretter' })
    expect(hits).toMatchObject([
      {
        occurredAt: '2023-11-20',
        statuses: { established: 1 },
        article: { slug: 'openai', headline: 'Titre openai' },
      },
    ])
    expect(hitsIn(hits[0]!.excerpt)).toEqual(['regrette'])
    expect(hits[0]!.excerpt.map((segment) => segment.text).join('')).toBe(SENTENCES.regrets[1])
  })

  test('an event is found by what a claim of it says, and the hit leads to the claim', async () => {
    const { hits } = await found({ q: 'courrier' })
    expect(hits).toMatchObject([
      { statuses: { established: 2 }, anchor: expect.stringMatching(/^a-/) as string },
    ])
    expect(hitsIn(hits[0]!.excerpt)).toEqual(['courrier'])
  })
})

describe('spelling', () => {
  test('a name is found however it is written, and leads to its page', async () => {
    for (const q of ['Sutskever', 'suskever', 'ILYA']) {
      expect((await found({ q })).actors.map((actor) => actor.slug)).toEqual(['ilya-sutskever'])
    }
  })

  test('a misspelt word is put right when nothing is found, unless the reader insists', async () => {
    const q = 'sustkever regrette'
    const corrected = await found({ q })
    expect(corrected).toMatchObject({ asked: { words: q }, searched: 'sutskever regrette' })
    expect(corrected.hits.map((hit) => hit.anchor)).toEqual(anchorOf('regrets'))
    expect(await found({ q, exact: '1' })).toMatchObject({ searched: q, total: 0 })
    expect(await found({ q: 'Altmann' })).toMatchObject({ searched: 'altman', total: 1 })
  })
})

describe('dates', () => {
  test.for([
    ['17 novembre 2023', ['renvoi']],
    ['vendredi 17 novembre 2023', ['renvoi']],
    ['20/11/2023', ['regrets', 'lettre']],
    ['conseil 20 novembre 2023', ['lettre']],
    ['12 mai 2024', ['ouvert']],
    ['mai 2024', ['ouvert']],
    ['2024', ['ouvert', 'pierre', 'murat']],
    ['novembre 2023', ['renvoi', 'regrets', 'lettre']],
  ] as const)('«%s» finds that day’s events: %s', async ([words, names]) => {
    expect(await anchors(words)).toEqual(anchorOf(...names))
  })

  test('a date on which nothing happened is looked for in the words', async () => {
    expect(await found({ q: '1er janvier 1990' })).toMatchObject({ total: 0 })
    expect(await found({ q: '17 novembre 2023', exact: '1' })).toMatchObject({ total: 0, date: null })
  })
})

test('a draft is never found, nor are its words proposed', async () => {
  const results = await found({ q: 'confidentiel' })
  expect(results).toMatchObject({ total: 0, articles: [], searched: 'confidentiel' })
  expect(await found({ q: 'confidentiell' })).toMatchObject({ total: 0, searched: 'confidentiell' })
})

test('nothing, noise and attacks are answered with nothing', async () => {
  for (const q of [
    '',
    '   ',
    '"',
    '\\',
    '%_%',
    "'; DROP TABLE edition; --",
    '&|!()',
    '\u0002\u0003',
    '«',
    'le la les',
    'a'.repeat(5000),
  ]) {
    expect((await found({ q })).total, q).toBe(0)
  }
  expect(await search(searchAsked(new URLSearchParams({ q: 'conseil', page: '2' }))!)).toBeNull()
})
