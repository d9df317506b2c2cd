import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { sortKey } from '#lib/domain/dates.ts'
import { newId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  citationInput,
  claimInput,
  eventInput,
  makeActor,
  makeArticle,
  makeAuthor,
  makeEditor,
  makeEvent,
  makeSource,
  prose,
  saveOf,
  timelineOf,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { refused, useDatabase } from '../revision/database.fixture.ts'
import { anyEvent, type Known } from './arbitrary-event.fixture.ts'
import { saveEvent } from './event.commands.ts'
import { findEvent } from './event.queries.ts'
import type { EventInput } from './event.schema.ts'

useDatabase()
let editor: Editor
let known: Known
let sourceId: string
beforeAll(async () => {
  editor = await makeEditor()
  const sources = await Promise.all([makeSource(editor), makeSource(editor)])
  const actors = await Promise.all([makeActor(editor), makeActor(editor), makeActor(editor)])
  known = {
    sourceIds: sources.map((s) => s.id),
    actorIds: actors.map((a) => a.id),
    authorIds: [await makeAuthor(editor)],
  }
  sourceId = sources[0].id
})

const stored = async (id: string) => (await findEvent(editor, id))!.value
const change = (id: string, version: number, value: EventInput) =>
  saveEvent(editor, saveOf(value, { id, version }))

test('whatever an event is made of comes back as it was sent, also over another one', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvent(known), anyEvent(known), async (first, second) => {
      const { id } = await saveEvent(editor, saveOf(first))
      expect(await stored(id)).toEqual(first)
      // Verdicts are for ever: the second value keeps those of the claims that it shares with the first, here none.
      expect(await change(id, 1, second)).toMatchObject({ version: 2 })
      expect(await stored(id)).toEqual(second)
    }),
    { numRuns: 50 },
  )
}, 120_000)

test('its place in time is kept as a number: by the hour that ranks it, else by its date', async () => {
  const key = async (more: Partial<EventInput>) => {
    const { id } = await makeEvent(editor, more)
    return Number((await desk().timelineEvent.findUniqueOrThrow({ where: { id } })).sortKey)
  }
  const zone = 'America/Los_Angeles'
  expect(await key({ occurredAt: '1789-08-04' })).toBe(Date.UTC(1789, 7, 4))
  expect(await key({ occurredAt: '2023-11-17T12:30', zone })).toBe(Date.UTC(2023, 10, 17, 20, 30))
  expect(await key({ occurredAt: '2023-11-17', sortAt: '2023-11-17T15:00', zone })).toBe(
    sortKey('2023-11-17T15:00', zone),
  )
})

test('instants and texts are kept in one form', async () => {
  const claim = claimInput({ assessments: [verdictInput({ effectiveAt: '2023-11-18T10:00:00Z' })] })
  const { id } = await makeEvent(editor, {
    title: '  ',
    place: ' Paris ',
    knownAt: '2023-11-17T20:00:00Z',
    claims: [claim],
  })
  const value = await stored(id)
  expect(value).toMatchObject({ title: null, place: 'Paris', knownAt: '2023-11-17T20:00:00.000Z' })
  expect(value.claims[0]?.assessments[0]?.effectiveAt).toBe('2023-11-18T10:00:00.000Z')
})

test('claims keep their ids through every order, and one that is left out is gone with its citations', async () => {
  const claims = ['A', 'B', 'C'].map((statement) =>
    claimInput({ statement, citations: [citationInput(sourceId)] }),
  )
  const [a, b, c] = claims
  const { id } = await makeEvent(editor, { claims })
  await change(id, 1, eventInput({ claims: [c!, a!] }))
  expect((await stored(id)).claims).toEqual([c, a])
  expect(await desk().claim.count({ where: { id: b!.id } })).toBe(0)
  expect(await desk().citation.count({ where: { id: b!.citations[0]!.id } })).toBe(0)
})

test('a claim that was left out comes back under its id, with its verdicts', async () => {
  const claim = claimInput({ assessments: [verdictInput({ status: 'disputed' })] })
  const { id } = await makeEvent(editor, { claims: [claim] })
  await change(id, 1, eventInput())
  await change(id, 2, eventInput({ claims: [claim] }))
  expect((await stored(id)).claims).toEqual([claim])
  expect(await desk().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({
    status: 'disputed',
  })
})

test('a claim moves to another event under its id, once the first has let it go', async () => {
  const claim = claimInput({ assessments: [verdictInput()] })
  const first = await makeEvent(editor, { claims: [claim] })
  const second = await makeEvent(editor)
  const moved = eventInput({ claims: [claim] })
  expect(await refused(change(second.id, 1, moved))).toEqual(['invalid', 'claims.0.id claim.elsewhere'])
  await change(first.id, 1, eventInput())
  await change(second.id, 1, moved)
  expect((await stored(second.id)).claims).toEqual([claim])
})

test('a citation that moves to another claim keeps the capture it was checked against; another source has none', async () => {
  const citation = citationInput(sourceId)
  const [a, b] = [claimInput({ citations: [citation] }), claimInput()]
  const { id } = await makeEvent(editor, { claims: [a, b] })
  const { id: captureId } = await desk().capture.create({
    data: { sourceId, sha256: 'f'.repeat(64), mediaType: 'text/html', text: 'mots' },
  })
  await desk().citation.update({ where: { id: citation.id }, data: { captureId } })
  const of = () => desk().citation.findUniqueOrThrow({ where: { id: citation.id } })
  await change(id, 1, eventInput({ claims: [{ ...b, citations: [citation] }] }))
  expect(await of()).toMatchObject({ claimId: b.id, captureId })
  const other = known.sourceIds[1]!
  await change(id, 2, eventInput({ claims: [{ ...b, citations: [{ ...citation, sourceId: other }] }] }))
  expect(await of()).toMatchObject({ sourceId: other, captureId: null })
})

test('a claim contradicts another of its event, or of another one, not itself and not one that goes', async () => {
  const [a, b] = [claimInput(), claimInput()]
  const elsewhere = claimInput({ contradictsId: a.id })
  const { id } = await makeEvent(editor, {
    claims: [
      { ...a, contradictsId: b.id },
      { ...b, contradictsId: a.id },
    ],
  })
  await makeEvent(editor, { claims: [elsewhere] })
  const against = (contradictsId: string) => change(id, 1, eventInput({ claims: [{ ...a, contradictsId }] }))
  expect(await refused(against(b.id))).toEqual(['invalid', 'claims.0.contradictsId reference.unknown'])
  expect(await refused(against(a.id))).toEqual(['invalid', 'claims.0.contradictsId claim.against_itself'])
  expect(await refused(against(newId()))).toEqual(['invalid', 'claims.0.contradictsId reference.unknown'])
  await against(elsewhere.id)
  expect((await stored(id)).claims).toEqual([{ ...a, contradictsId: elsewhere.id }])
})

test('every fault is told at its own field, all at once', async () => {
  const nobody = newId()
  const claim = claimInput({
    voice: { kind: 'actor', actorId: nobody },
    citations: [citationInput(sourceId), citationInput(nobody)],
    assessments: [verdictInput({ effectiveAt: '2999-01-01T00:00:00.000Z' })],
  })
  const value = eventInput({
    body: prose('Le ', ['conseil', newId()]),
    participants: [{ actorId: nobody, role: '' }],
    claims: [claim, claimInput({ voice: { kind: 'author', authorId: nobody } })],
  })
  expect((await refused(saveEvent(editor, saveOf(value)))).sort()).toEqual([
    'body prose.dead_mark',
    'claims.0.assessments.0.effectiveAt verdict.future',
    'claims.0.citations.1.sourceId reference.unknown',
    'claims.0.voice.actorId reference.unknown',
    'claims.1.voice.authorId reference.unknown',
    'invalid',
    'participants.0.actorId reference.unknown',
  ])
})

const shapes: [issue: string, value: () => Partial<EventInput>][] = [
  ['occurredAt value.required', () => ({ occurredAt: '' })],
  ['occurredAt date.invalid', () => ({ occurredAt: '17/11/2023' })],
  ['occurredAt date.order', () => ({ occurredAt: '2024/2023' })],
  ['zone zone.missing', () => ({ occurredAt: '2023-11-17T12:30' })],
  ['zone zone.missing', () => ({ sortAt: '2023-11-17T12:30' })],
  ['zone zone.unknown', () => ({ occurredAt: '2023-11-17T12:30', zone: 'Europe/Lutèce' })],
  ['sortAt date.clock_missing', () => ({ sortAt: '2023-11-17', zone: 'Europe/Paris' })],
  ['clockApproximate date.no_clock_to_approximate', () => ({ clockApproximate: true })],
  ['knownAt value.required', () => ({ knownAt: 'hier' })],
  ['knownAt value.invalid', () => ({ knownAt: '0000-01-01T00:00:00Z' })],
  ['title value.too_long', () => ({ title: 'x'.repeat(301) })],
  ['body prose.invalid', () => ({ body: { type: 'paragraph' } })],
  ['participants participant.twice', () => ({ participants: [actor(), actor()] })],
  ['participants.0.actorId value.required', () => ({ participants: [{ actorId: '', role: '' }] })],
  ['claims.0.statement value.required', () => ({ claims: [claimInput({ statement: ' ' })] })],
  ['claims claim.twice', () => ({ claims: Array<EventInput['claims'][number]>(2).fill(claimInput()) })],
  [
    'claims citation.twice',
    () => ({ claims: [claimInput({ citations: Array(2).fill(citationInput(sourceId)) as [] })] }),
  ],
  [
    'claims verdict.twice',
    () => ({ claims: [claimInput({ assessments: Array(2).fill(verdictInput()) as [] })] }),
  ],
  [
    'claims.0.citations.0.sourceId citation.source_missing',
    () => ({ claims: [claimInput({ citations: [citationInput('')] })] }),
  ],
  [
    'claims.0.assessments.0.reason verdict.reason_missing',
    () => ({ claims: [judged({ status: 'unverified' })] }),
  ],
  ['claims.0.voice voice.opinion_needs_one', () => ({ claims: [judged({ status: 'opinion' })] })],
]
const actor = () => ({ actorId: known.actorIds[0]!, role: '' })
const judged = (more: Parameters<typeof verdictInput>[0]) => claimInput({ assessments: [verdictInput(more)] })

test.each(shapes)('%s', async (issue, value) => {
  expect(await refused(saveEvent(editor, saveOf(eventInput(value()))))).toEqual(['invalid', issue])
})

test('ids that are in use elsewhere are not taken over', async () => {
  const citation = citationInput(sourceId)
  const verdict = verdictInput()
  const claim = claimInput({ citations: [citation], assessments: [verdict] })
  const { id } = await makeEvent(editor, { claims: [claim] })
  const thief = claimInput({ citations: [citation], assessments: [verdict] })
  expect((await refused(saveEvent(editor, saveOf(eventInput({ claims: [thief] }))))).sort()).toEqual([
    'claims.0.assessments.0 verdict.append_only',
    'claims.0.citations.0.id citation.elsewhere',
    'invalid',
  ])
  expect((await stored(id)).claims).toEqual([claim])
})

test('an event tells which articles hold it, and in which state', async () => {
  const event = await makeEvent(editor)
  const article = await makeArticle(editor, { headline: 'Cinq jours', blocks: [timelineOf(event.id)] })
  const found = await findEvent(editor, event.id)
  expect(found?.usedIn).toEqual([
    { id: article.id, label: 'Cinq jours', detail: 'brouillon', href: `/bureau/articles/${article.id}` },
  ])
})
