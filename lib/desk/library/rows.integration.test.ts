import { beforeAll, describe, expect, test } from 'vitest'
import {
  citationInput,
  claimInput,
  makeActor,
  makeArticle,
  makeEditor,
  makeEvent,
  makeSource,
  prose,
  timelineOf,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { listActors, pickActors } from '../actor/actor.queries.ts'
import { listEvents, pickEvents } from '../event/event-list.queries.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { listSources } from '../source/source.queries.ts'
import { whenWords } from './labels.queries.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor('Édith Morel')
})

describe('a row of a library', () => {
  test('a source: host without www, how often it is cited', async () => {
    const source = await makeSource(editor, {
      title: 'Rangée',
      publisher: 'Wired',
      publishedAt: '2023-11',
      url: 'https://www.wired.com/x',
      titleExact: false,
      tier: 'secondary',
    })
    const citations = [citationInput(source.id), citationInput(source.id)]
    await makeEvent(editor, { claims: citations.map((citation) => claimInput({ citations: [citation] })) })
    const { rows } = await listSources(editor, { q: 'rangée', page: 1 })
    const own = {
      titleExact: false,
      publisher: 'Wired',
      publishedAt: '2023-11',
      tier: 'secondary',
      type: 'webpage',
    }
    expect(rows).toEqual([
      {
        id: source.id,
        title: 'Rangée',
        ...own,
        host: 'wired.com',
        citations: 2,
        updatedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) as string,
      },
    ])
  })

  test('an event: its claims by status, those without, its articles, its beginning', async () => {
    const statuses = ['reported', 'reported', 'disputed'] as const
    const claims = [
      ...statuses.map((status) => claimInput({ assessments: [verdictInput({ status })] })),
      claimInput(),
    ]
    const at = new Date('2026-11-25T09:30:00.123Z')
    const when = { occurredAt: '2023-11-17T12:30', zone: 'America/Los_Angeles', clockApproximate: true }
    const event = await makeEvent(
      editor,
      { ...when, title: null, body: prose('Cascade ', 'de verdicts'), claims },
      at,
    )
    await makeArticle(editor, { blocks: [timelineOf(event.id)] })
    const { rows } = await listEvents(editor, { q: 'cascade', page: 1 })
    const counts = { claims: 4, statuses: { reported: 2, disputed: 1 }, unassessed: 1, articles: 1 }
    expect(rows).toEqual([
      {
        id: event.id,
        ...when,
        title: null,
        excerpt: 'Cascade de verdicts',
        ...counts,
        updatedAt: at.toISOString(),
      },
    ])
    expect(await pickEvents(editor, 'cascade')).toEqual([
      {
        id: event.id,
        label: 'Cascade de verdicts',
        detail: [whenWords(when), '4 affirmations', 'dans 1 article'],
      },
    ])
  })

  test('an actor: what it is, how many events it takes part in', async () => {
    const actor = await makeActor(editor, { name: 'Mira Murati', description: 'Ingénieure.' })
    await makeEvent(editor, { participants: [{ actorId: actor.id, role: '' }] })
    const { rows } = await listActors(editor, { q: 'murati', page: 1 })
    expect(rows).toMatchObject([{ id: actor.id, kind: 'person', description: 'Ingénieure.', events: 1 }])
    expect(await pickActors(editor, 'murati')).toEqual([
      { id: actor.id, label: 'Mira Murati', detail: ['Ingénieure.', '1 événement'] },
    ])
  })
})
