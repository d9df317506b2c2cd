import { beforeAll, expect, test } from 'vitest'
import {
  articleInput,
  citationInput,
  claimInput,
  eventInput,
  makeActor,
  makeArticle,
  makeEditor,
  makeEvent,
  makeSource,
  saveOf,
  timelineOf,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { findActor, listActors, pickActors } from '../actor/actor.queries.ts'
import { saveArticle } from '../article/article.commands.ts'
import { listArticles, pickArticles } from '../article/article-list.queries.ts'
import { findArticle } from '../article/article.queries.ts'
import { saveEvent } from '../event/event.commands.ts'
import { listEvents, pickEvents } from '../event/event-list.queries.ts'
import { findEvent } from '../event/event.queries.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { pickSourceCards } from '../source/source-card.queries.ts'
import { findSource, listSources } from '../source/source.queries.ts'
import { queriesOf, watchDesk } from './count-queries.fixture.ts'
import { deskHome } from './home.queries.ts'

// What is asked of the database never grows with what is in it.
useDatabase()
let editor: Editor
let sourceId: string
let actorIds: string[]
beforeAll(async () => {
  watchDesk()
  editor = await makeEditor()
  sourceId = (await makeSource(editor)).id
  actorIds = (await Promise.all([makeActor(editor), makeActor(editor)])).map((actor) => actor.id)
})

const claimsOf = (count: number) =>
  Array.from({ length: count }, () =>
    claimInput({
      citations: Array.from({ length: count }, () => citationInput(sourceId)),
      assessments: [verdictInput(), verdictInput({ status: 'disputed' })],
    }),
  )
const participants = () => actorIds.map((actorId) => ({ actorId, role: '' }))
const event = (count: number) => eventInput({ claims: claimsOf(count), participants: participants() })

async function article(count: number) {
  const events = await Promise.all(Array.from({ length: count }, () => makeEvent(editor)))
  return articleInput({
    claims: claimsOf(count),
    blocks: [timelineOf(...events.map((one) => one.id)), timelineOf()],
  })
}

test('a save sends as many statements for 144 citations as for 1', async () => {
  const save = (value: ReturnType<typeof eventInput>, id?: string) =>
    saveEvent(editor, saveOf(value, id ? { id, version: 1 } : {}))
  const [one, many] = [await queriesOf(() => save(event(1))), await queriesOf(() => save(event(12)))]
  expect(many).toBe(one)
  expect(many).toBeLessThanOrEqual(16)
  const { id } = await makeEvent(editor)
  expect(await queriesOf(() => save(event(12), id))).toBeLessThanOrEqual(17)
})

test('nor for an article with more blocks, events and claims', async () => {
  const [small, large] = [await article(1), await article(12)]
  const count = (value: typeof small) => queriesOf(() => saveArticle(editor, saveOf(value)))
  const one = await count(small)
  expect(await count(large)).toBe(one)
  expect(one).toBeLessThanOrEqual(26)
})

test('finding one thing asks as often when it is large', async () => {
  const [small, large] = [await makeEvent(editor, event(1)), await makeEvent(editor, event(12))]
  const one = await queriesOf(() => findEvent(editor, small.id))
  expect(await queriesOf(() => findEvent(editor, large.id))).toBe(one)
  expect(one).toBeLessThanOrEqual(7)
  const [short, long] = [
    await makeArticle(editor, await article(1)),
    await makeArticle(editor, await article(12)),
  ]
  const few = await queriesOf(() => findArticle(editor, short.id))
  expect(await queriesOf(() => findArticle(editor, long.id))).toBe(few)
  expect(few).toBeLessThanOrEqual(11)
  expect(await queriesOf(() => findSource(editor, sourceId))).toBeLessThanOrEqual(6)
  expect(await queriesOf(() => findActor(editor, actorIds[0]!))).toBeLessThanOrEqual(4)
})

test('a list is one query, a picker two at most, the home four', async () => {
  await Promise.all(Array.from({ length: 30 }, () => makeEvent(editor, event(1))))
  const params = { q: 'e', page: 1 }
  for (const list of [listArticles, listEvents, listSources, listActors])
    expect(await queriesOf(() => list(editor, params)), list.name).toBe(1)
  for (const pick of [pickArticles, pickEvents, pickActors, pickSourceCards])
    expect(await queriesOf(() => pick(editor, 'e')), pick.name).toBeLessThanOrEqual(3)
  expect(await queriesOf(() => deskHome(editor))).toBe(4)
})
