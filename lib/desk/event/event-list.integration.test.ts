import { beforeAll, expect, test } from 'vitest'
import {
  claimInput,
  eventInput,
  makeArticle,
  makeEditor,
  makeEvent,
  saveOf,
  timelineOf,
  verdictInput,
  type Editor,
  type Made,
} from '../../../test/factories.ts'
import type { EventListParams } from '../library/library.schema.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { saveEvent } from './event.commands.ts'
import { listEvents } from './event-list.queries.ts'
import type { EventInput } from './event.schema.ts'

useDatabase()
let editor: Editor
let early: Made<EventInput>
let late: Made<EventInput>
let articleId: string
beforeAll(async () => {
  editor = await makeEditor()
  const disputed = claimInput({ assessments: [verdictInput({ status: 'disputed' })] })
  late = await makeEvent(editor, { occurredAt: '1789-08-04', claims: [disputed] })
  early = await makeEvent(editor, { occurredAt: '1789-07-14', claims: [claimInput()] })
  articleId = (await makeArticle(editor, { blocks: [timelineOf(late.id)] })).id
})
const found = async (more: Partial<EventListParams>) =>
  (await listEvents(editor, { q: '', page: 1, ...more })).rows.map((row) => row.id)

test('events stand in the order of time, or the last changed first', async () => {
  expect(await found({})).toEqual([early.id, late.id])
  await saveEvent(editor, saveOf(eventInput(late.value), { id: late.id, version: 1 }))
  expect(await found({ sort: 'changed' })).toEqual([late.id, early.id])
  await saveEvent(editor, saveOf(eventInput(early.value), { id: early.id, version: 1 }))
  expect(await found({ sort: 'changed' })).toEqual([early.id, late.id])
})

test('they are found by article, by status of their claims, by the lack of one', async () => {
  expect(await found({ articleId })).toEqual([late.id])
  expect(await found({ status: 'disputed' })).toEqual([late.id])
  expect(await found({ status: 'unassessed' })).toEqual([early.id])
  expect(await found({ status: 'refuted' })).toEqual([])
  expect(await found({ articleId, status: 'unassessed' })).toEqual([])
})
