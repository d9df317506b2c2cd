import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import { makeActor, makeAuthor, makeEditor, makeSource, saveOf, type Editor } from '../../../test/factories.ts'
import type { ClaimInput } from '../claim/claim-input.schema.ts'
import { useDatabase } from '../revision/database.fixture.ts'
import { revisionsOf, revisionSnapshot } from '../revision/revision.queries.ts'
import { claim, eventHolding, oldestFirst, verdict, type Shelf } from './event-arbitrary.fixture.ts'
import { saveEvent } from './event.commands.ts'
import { findEvent } from './event.queries.ts'

useDatabase()
let editor: Editor
let shelf: Shelf
beforeAll(async () => {
  editor = await makeEditor()
  const three = [1, 2, 3]
  shelf = {
    actors: await Promise.all(three.map(async () => (await makeActor(editor)).id)),
    authors: await Promise.all(three.map(() => makeAuthor(editor))),
    sources: await Promise.all(three.map(async () => (await makeSource(editor)).id)),
  }
})

const RUNS = { numRuns: 40 }
const claims = () => fc.array(claim(shelf), { maxLength: 4 }).map(contradicting)
const event = () => claims().chain((list) => eventHolding(shelf, list))

/** Every second claim is another version of the one before. */
const contradicting = (list: ClaimInput[]): ClaimInput[] =>
  list.map((c, n) => ({ ...c, contradictsId: n % 2 === 1 ? (list[n - 1]?.id ?? null) : null }))

const latestSnapshot = async (id: string) => {
  const [latest] = await revisionsOf(editor, id)
  return { version: latest?.version, snapshot: await revisionSnapshot(editor, latest?.id ?? newId()) }
}

test('whatever an event holds is found as it was saved, and so is its revision', async () => {
  await fc.assert(
    fc.asyncProperty(event(), async (value) => {
      const { id } = await saveEvent(editor, saveOf(value))
      expect(await findEvent(editor, id)).toMatchObject({ id, version: 1 })
      expect((await findEvent(editor, id))?.value).toEqual(value)
      expect(await latestSnapshot(id)).toEqual({ version: 1, snapshot: value })
    }),
    RUNS,
  )
})

/** What somebody may make of claims: some are taken out, some rewritten and judged anew, some are new; in any order. */
const revised = (before: ClaimInput[]) =>
  fc
    .record({
      kept: fc.subarray(before),
      rewritten: fc.array(fc.tuple(claim(shelf), verdict), { minLength: before.length, maxLength: before.length }),
      added: fc.array(claim(shelf), { maxLength: 2 }),
    })
    .chain(({ kept, rewritten, added }) => {
      const changed = kept.map((old, n): ClaimInput => {
        const [{ statement, voice, citations }, given] = rewritten[n]!
        const assessments = oldestFirst([...old.assessments, { ...given, id: newId() }])
        // One citation stays itself, in another place.
        return { ...old, statement, voice, assessments, citations: [...citations, ...old.citations.slice(0, 1)] }
      })
      const all = [...changed, ...added]
      return fc.shuffledSubarray(all, { minLength: all.length }).map(contradicting)
    })

test('whatever is made of it afterwards is found as it was saved', async () => {
  const history = event().chain((first) =>
    revised(first.claims)
      .chain((list) => eventHolding(shelf, list))
      .map((second) => ({ first, second })),
  )
  await fc.assert(
    fc.asyncProperty(history, async ({ first, second }) => {
      const { id } = await saveEvent(editor, saveOf(first))
      await saveEvent(editor, saveOf(second, { id, version: 1 }))
      expect((await findEvent(editor, id))?.value).toEqual(second)
      expect(await latestSnapshot(id)).toEqual({ version: 2, snapshot: second })
    }),
    RUNS,
  )
})
