import { beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { actorInput, makeActor, makeEditor, makeEvent, saveOf, type Editor } from '../../../test/factories.ts'
import { refused, useDatabase } from '../revision/database.fixture.ts'
import { saveActor } from './actor.commands.ts'
import { findActor } from './actor.queries.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor()
})

test('an actor comes back as it was sent, other spellings in their order', async () => {
  const value = actorInput({
    kind: 'organisation',
    name: 'OpenAI',
    aliases: ['Open AI', 'オープンAI'],
    description: 'Entreprise.',
    wikidataId: 'Q21708200',
  })
  const { id } = await makeActor(editor, value)
  expect((await findActor(editor, id))?.value).toEqual(value)
})

test('an address is one actor’s, and never one that was published for another', async () => {
  const { id, value } = await makeActor(editor)
  expect(await refused(makeActor(editor, { slug: value.slug }))).toEqual(['conflict', 'slug slug.taken'])
  await desk().address.create({ data: { path: '/acteurs/ancien', kind: 'actor', targetId: id } })
  expect(await refused(makeActor(editor, { slug: 'ancien' }))).toEqual(['conflict', 'slug slug.reserved'])
  await saveActor(editor, saveOf({ ...value, slug: 'ancien' }, { id, version: 1 }))
  await makeActor(editor, { slug: value.slug })
})

test('a thing of the world is one actor, however fast two make it', async () => {
  const both = await Promise.allSettled([
    makeActor(editor, { wikidataId: 'Q42' }),
    makeActor(editor, { wikidataId: 'Q42' }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refused(makeActor(editor, { wikidataId: 'Q42' }))).toEqual([
    'conflict',
    'wikidataId wikidata.taken',
  ])
})

const shapes: [issue: string, more: object][] = [
  ['name value.required', { name: '' }],
  ['kind value.invalid', { kind: 'robot' }],
  ['slug slug.invalid', { slug: 'Ada L' }],
  ['aliases.0 value.required', { aliases: [' '] }],
  ['wikidataId wikidata.invalid', { wikidataId: 'P31' }],
]
test.each(shapes)('%s', async (issue, more) => {
  expect(await refused(saveActor(editor, saveOf({ ...actorInput(), ...more })))).toEqual(['invalid', issue])
})

test('an actor tells which events it takes part in, in the order of time, and as what', async () => {
  const actor = await makeActor(editor)
  const take = (occurredAt: string, title: string | null, role: string) =>
    makeEvent(editor, { occurredAt, title, participants: [{ actorId: actor.id, role }] })
  const late = await take('2023-11-22', 'Le retour', '')
  await take('2023-11-17', null, 'directrice')
  const { usedIn } = (await findActor(editor, actor.id))!
  expect(usedIn.map((use) => [use.label, use.detail])).toEqual([
    ['Le conseil décide.', 'vendredi 17\u00a0novembre 2023 · directrice'],
    ['Le retour', 'mercredi 22\u00a0novembre 2023'],
  ])
  expect(usedIn[1]).toMatchObject({ id: late.id, href: `/bureau/evenements/${late.id}` })
})
