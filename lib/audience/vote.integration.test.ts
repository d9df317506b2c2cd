import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { listenForStale } from '#lib/platform/db/stale-tags.ts'
import { articleWith, eventOn, first, newsroom } from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { votesOf } from '#lib/reading/votes.queries.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { isReaderToken, newReaderToken, readerKey } from './reader-key.ts'
import { castVote } from './vote.commands.ts'
import { voteOf } from './vote.queries.ts'

let database: TestDatabase
let articleId: string

beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  const room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')
  articleId = await articleWith(room, 'principal', [event.id])
  await publishArticle(room.member, first(articleId))
  await articleWith(room, 'brouillon', [event.id])
})
afterAll(async () => {
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

const vote = (token: string, note: unknown, slug = 'principal') =>
  castVote({ slug, token, client: token }, { note })

test('a vote counts once a reader and article, changes, and the mean is that of the stored ones', async () => {
  expect(await votesOf(articleId)).toBeNull()
  await vote('a', '5')
  await vote('b', '2')
  await vote('a', '4')
  expect(await votesOf(articleId)).toEqual({
    count: 2,
    average: 3,
    distribution: { 1: 0, 2: 1, 3: 0, 4: 1, 5: 0 },
  })
  expect([await voteOf(articleId, 'a'), await voteOf(articleId, 'b'), await voteOf(articleId, 'c')]).toEqual([
    4,
    2,
    null,
  ])
})

test('what is no note, or no public article, is refused and counts for nothing', async () => {
  const before = await votesOf(articleId)
  for (const note of ['0', '6', '2.5', 'x', '', null, undefined])
    await expect(vote('refused', note)).rejects.toMatchObject({ code: 'invalid' })
  for (const slug of ['brouillon', 'nulle-part'])
    await expect(vote('refused', '5', slug)).rejects.toMatchObject({ code: 'not_found' })
  expect(await votesOf(articleId)).toEqual(before)
})

test('one place cannot vote for ever', async () => {
  const flood = async () => {
    for (let n = 0; n < 40; n++)
      await castVote({ slug: 'principal', token: `t${n}`, client: 'flood' }, { note: '1' })
  }
  await expect(flood()).rejects.toMatchObject({ code: 'rate_limited' })
})

test('a vote is announced, so that pages that show the mean are made again', async () => {
  const heard: string[] = []
  let hearing: () => void
  const ready = new Promise<void>((resolve) => (hearing = resolve))
  const stop = listenForStale({
    onTags: (tags) => heard.push(...tags),
    onHearing: () => hearing(),
    onDeaf: () => undefined,
  })
  await ready
  await vote('announced', '3')
  // Once from here, at once, and once from Postgres.
  await expect.poll(() => heard).toEqual([`votes:${articleId}`, `votes:${articleId}`])
  await stop()
})

test('a reader is known by a random name, of which a hash is stored', () => {
  const token = newReaderToken()
  expect(isReaderToken(token)).toBe(true)
  expect([undefined, '', 'x', `${token}x`, "' OR 1=1"].some(isReaderToken)).toBe(false)
  expect(readerKey(token)).toMatch(/^[0-9a-f]{64}$/)
})
