import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  makeActor,
  makeAuthor,
  makeEditor,
  makeSource,
  saveOf,
  type Editor,
} from '../../../test/factories.ts'
import type { AssessmentInput, ClaimInput } from '../claim/claim-input.schema.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { revisionsOf, revisionSnapshot } from '../revision/revision.queries.ts'
import { anyEvent, type Known } from './arbitrary-event.fixture.ts'
import { saveEvent } from './event.commands.ts'
import { findEvent } from './event.queries.ts'
import type { EventInput } from './event.schema.ts'

useDatabase()
let editor: Editor
let known: Known
beforeAll(async () => {
  editor = await makeEditor()
  known = {
    actorIds: [(await makeActor(editor)).id, (await makeActor(editor)).id],
    authorIds: [await makeAuthor(editor)],
    sourceIds: [(await makeSource(editor)).id, (await makeSource(editor)).id],
  }
})

const history = () =>
  fc
    .record({ first: anyEvent(known), other: anyEvent(known), isReversed: fc.boolean() })
    .map(({ first, other, isReversed }) => {
      const before = isReversed ? first.claims.toReversed() : first.claims
      return { first, second: heir(before, other) }
    })

/** The other event, as what the first was made into: its claims are those of the first rewritten and judged anew, as far
 *  as there are any; the rest are new, or gone. */
function heir(before: ClaimInput[], other: EventInput): EventInput {
  const pairs = other.claims.flatMap((claim, n) => (before[n] ? [{ claim, old: before[n] }] : []))
  const renamed = pairs.reduce(
    (json, { claim, old }) => json.replaceAll(claim.id, old.id),
    JSON.stringify(other),
  )
  const value = JSON.parse(renamed) as EventInput
  return { ...value, claims: value.claims.map((claim, n) => inherited(claim, before[n])) }
}

/** Verdicts stay, and so does the voice that an «analyse» asks for; one citation stays itself in another place. */
function inherited(claim: ClaimInput, old: ClaimInput | undefined): ClaimInput {
  if (!old) return claim
  return {
    ...claim,
    voice: claim.voice.kind === 'newsroom' ? old.voice : claim.voice,
    assessments: oldestFirst([...old.assessments, ...claim.assessments]),
    citations: [...claim.citations, ...old.citations.slice(0, 1)],
  }
}

const oldestFirst = (verdicts: AssessmentInput[]): AssessmentInput[] =>
  verdicts.toSorted((a, b) => (`${a.effectiveAt} ${a.id}` < `${b.effectiveAt} ${b.id}` ? -1 : 1))

test('whatever is made of an event is found as it was saved, and every version stays as it was', async () => {
  await fc.assert(
    fc.asyncProperty(history(), async ({ first, second }) => {
      const { id } = await saveEvent(editor, saveOf(first))
      await saveEvent(editor, saveOf(second, { id, version: 1 }))
      expect((await findEvent(editor, id))?.value).toEqual(second)
      const revisions = (await revisionsOf(editor, id)).toSorted((a, b) => a.version - b.version)
      expect(await Promise.all(revisions.map((r) => revisionSnapshot(editor, r.id)))).toEqual([first, second])
    }),
    { numRuns: 30 },
  )
})
