import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimsIn, proseText } from '#lib/domain/prose.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { articleWith, claimIn, eventOn, first, newsroom, type Newsroom } from './newsroom.fixture.ts'
import { previewOf } from './preview.queries.ts'
import { publishArticle } from './publish.commands.ts'
import { publishingWords } from './publishing.words.ts'

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

const preview = async (id: string) => (await previewOf(room.member, id)) ?? expect.fail('no preview')

test('a draft that may be published is previewed as its edition will be', async () => {
  const event = await eventOn(room, '2023-11-17', 'Ada part.')
  const id = await articleWith(room, 'pret', [event.id])
  const before = await preview(id)
  expect(before).toMatchObject({ issues: [], kind: 'publication', previous: null, version: 1 })
  await publishArticle(room.member, first(id))
  const after = await preview(id)
  expect(after).toMatchObject({ kind: 'update', previous: { number: 1 }, edition: { number: 2 } })
  expect(after.edition?.textHash).toBe(before.edition?.textHash)
  expect(await desk().edition.count({ where: { articleId: id } })).toBe(1)
})

test('a draft that is far from ready is shown all the same, with what it lacks', async () => {
  const event = await eventOn(room, '2023-11-17', 'Ada part.')
  const unassessed = await claimIn(room, { eventId: event.id }, 'Sans verdict.', false)
  const id = await articleWith(room, 'ebauche', [event.id], [unassessed])
  await desk().block.create({
    data: { articleId: id, position: 2, kind: 'quote', content: quote(unassessed) },
  })
  await desk().article.update({ where: { id }, data: { headline: '' } })
  const { edition, issues } = await preview(id)
  expect(issues.map((issue) => `${issue.path} ${issue.code}`)).toEqual([
    'headline article.headline_missing',
    `claims.${unassessed} claim.no_verdict`,
  ])
  expect(edition?.headline).toBe(publishingWords.untitled)
  expect(edition?.claims.map((claim) => claim.id)).toEqual([event.claimId])
  const words = edition?.blocks.flatMap((block) => ('body' in block ? [block.body] : [])) ?? []
  expect(words.map(proseText)).toEqual(['Début. Repris.\n', 'Mot.\n'])
  expect(words.flatMap((body) => [...claimsIn(body)])).toEqual([])
})

const quote = (claimId: string) => {
  const mark = { type: 'claim', attrs: { id: claimId } }
  const text = { type: 'text', text: 'Mot.', marks: [mark] }
  return { attribution: 'Ada', body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] } }
}

test('there is no preview of an article that is not there', async () => {
  expect(await previewOf(room.member, room.source.id)).toBeNull()
})
