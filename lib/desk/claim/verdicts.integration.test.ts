import { beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  claimInput,
  eventInput,
  makeEditor,
  makeEvent,
  makeMember,
  saveOf,
  verdictInput,
  type Editor,
  type Writer,
} from '../../../test/factories.ts'
import { saveEvent } from '../event/event.commands.ts'
import { findEvent } from '../event/event.queries.ts'
import { refused, useDatabase } from '../revision/database.fixture.ts'
import { revisionsOf, revisionSnapshot } from '../revision/revision.queries.ts'
import type { AssessmentInput, ClaimInput } from './claim-input.schema.ts'

useDatabase()
let editor: Editor
let contributor: Writer
beforeAll(async () => {
  editor = await makeEditor()
  contributor = await makeMember('contributor', 'Carine Coste')
})

const judged = (claim: ClaimInput, ...assessments: AssessmentInput[]) =>
  eventInput({ claims: [{ ...claim, assessments }] })
const claimOf = async (id: string) => (await findEvent(editor, id))!.value.claims[0]!
const status = async (id: string) => (await desk().claim.findUniqueOrThrow({ where: { id } })).status
const save = (member: Writer, id: string, version: number, value: object) =>
  saveEvent(member, saveOf(value, { id, version }))

test('a verdict is added, never changed and never left out; the last by its date is the claim’s status', async () => {
  const claim = claimInput()
  const [early, late] = [
    verdictInput({ effectiveAt: '2023-11-18T00:00:00.000Z', status: 'reported' }),
    verdictInput({ effectiveAt: '2023-11-22T00:00:00.000Z', status: 'established', reason: 'Communiqué.' }),
  ]
  const { id } = await makeEvent(editor, judged(claim, late))
  expect(await status(claim.id)).toBe('established')
  await save(editor, id, 1, judged(claim, early, late))
  expect(await status(claim.id)).toBe('established')
  const rewrites: [AssessmentInput[], string][] = [
    [[], 'claims.0.assessments'],
    [[late], 'claims.0.assessments'],
    [[early, { ...late, status: 'reported' }], 'claims.0.assessments.1'],
    [[early, { ...late, reason: 'Autre raison.' }], 'claims.0.assessments.1'],
    [[{ ...early, effectiveAt: '2023-11-19T00:00:00.000Z' }, late], 'claims.0.assessments.0'],
    [[early, { ...late, isFinal: false }], 'claims.0.assessments.1'],
  ]
  for (const [assessments, path] of rewrites)
    expect(await refused(save(editor, id, 2, judged(claim, ...assessments)))).toEqual([
      'invalid',
      `${path} verdict.append_only`,
    ])
  expect((await claimOf(id)).assessments).toEqual([early, late])
})

test('verdicts come back oldest first, whatever their order in the form', async () => {
  const claim = claimInput()
  const verdicts = ['2023-11-22', '2023-11-18', '2023-11-20'].map((day) =>
    verdictInput({ effectiveAt: `${day}T00:00:00.000Z` }),
  )
  const { id } = await makeEvent(editor, judged(claim, ...verdicts))
  expect((await claimOf(id)).assessments.map((a) => a.effectiveAt.slice(8, 10))).toEqual(['18', '20', '22'])
  const [revision] = await revisionsOf(editor, id)
  expect(await revisionSnapshot(editor, revision!.id)).toEqual((await findEvent(editor, id))!.value)
})

test('«établi» and «démenti» are a contributor’s proposals, whatever was sent, and stay so in later saves', async () => {
  for (const proposed of ['established', 'refuted'] as const) {
    const claim = claimInput()
    const verdict = verdictInput({ status: proposed, isFinal: true })
    const { id } = await makeEvent(contributor, judged(claim, verdict))
    expect((await claimOf(id)).assessments).toEqual([{ ...verdict, isFinal: false }])
    expect(await status(claim.id)).toBeNull()
    // The form may still hold it as it was sent.
    await save(contributor, id, 1, judged(claim, verdict))
    await save(contributor, id, 2, judged(claim, { ...verdict, isFinal: false }))
    expect((await claimOf(id)).assessments).toEqual([{ ...verdict, isFinal: false }])
    const [revision] = await revisionsOf(editor, id)
    expect(await revisionSnapshot(editor, revision!.id)).toEqual((await findEvent(editor, id))!.value)
  }
})

test('the other statuses a contributor gives', async () => {
  const claim = claimInput()
  await makeEvent(contributor, judged(claim, verdictInput({ status: 'disputed' })))
  expect(await status(claim.id)).toBe('disputed')
})

test('an editor makes a proposal final by a verdict of their own; a contributor’s save keeps it', async () => {
  const claim = claimInput()
  const proposal = verdictInput({ status: 'established', isFinal: false })
  const { id } = await makeEvent(contributor, judged(claim, proposal))
  const final = verdictInput({ status: 'established', effectiveAt: '2023-11-19T00:00:00.000Z' })
  await save(editor, id, 1, judged(claim, proposal, final))
  expect(await status(claim.id)).toBe('established')
  await save(contributor, id, 2, { ...judged(claim, proposal, final), title: 'Autre titre' })
  expect((await claimOf(id)).assessments).toEqual([proposal, final])
  expect(await status(claim.id)).toBe('established')
})

test('a verdict holds from now at the latest, give or take a clock; what was recorded is not judged again', async () => {
  const at = new Date('2026-11-25T12:00:00.000Z')
  const claim = claimInput()
  const from = (effectiveAt: string) => judged(claim, verdictInput({ effectiveAt }))
  const first = saveOf(from('2026-11-25T12:02:00.000Z'))
  const future = ['invalid', 'claims.0.assessments.0.effectiveAt verdict.future']
  expect(await refused(saveEvent(editor, first, at))).toEqual(future)
  const soon = saveOf(from('2026-11-25T12:00:30.000Z'))
  const { id } = await saveEvent(editor, soon, at)
  const later = saveOf({ ...soon.value, title: 'Autre' }, { id, version: 1 })
  await saveEvent(editor, later, new Date('2026-11-25T11:00:00.000Z'))
  const [recorded] = await desk().assessment.findMany({ where: { claimId: claim.id } })
  expect(recorded).toMatchObject({ recordedAt: at, memberId: editor.id })
})
