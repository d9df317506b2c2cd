import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import type { Member } from '#lib/domain/permissions.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  actorInput,
  articleInput,
  claimInput,
  eventInput,
  makeMember,
  prose,
  saveOf,
  sourceInput,
  type Writer,
} from '../../../test/factories.ts'
import { saveActor } from '../actor/actor.commands.ts'
import { findActor } from '../actor/actor.queries.ts'
import { saveArticle } from '../article/article.commands.ts'
import { findArticle } from '../article/article.queries.ts'
import { saveEvent } from '../event/event.commands.ts'
import { findEvent } from '../event/event.queries.ts'
import { saveSource } from '../source/source.commands.ts'
import { findSource } from '../source/source.queries.ts'
import { refusal, refused, useDatabase } from './database.fixture.ts'
import { revisionsOf, revisionSnapshot } from './revision.queries.ts'
import type { Saved } from './aggregate.ts'

useDatabase()
let anne: Writer
let bruno: Writer
beforeAll(async () => {
  anne = await makeMember('editor', 'Anne Aubin')
  bruno = await makeMember('editor', 'Bruno Blin')
})

interface Noun {
  name: string
  title: string // the key of its title
  input: (more?: object) => object
  save: (member: Member<'draft.write'>, save: unknown, at?: Date) => Promise<Saved>
  find: (
    member: Member<'desk.read'>,
    id: string,
  ) => Promise<{ version: number; value: object; updatedAt: string } | null>
}
const nouns: Noun[] = [
  { name: 'article', title: 'headline', input: articleInput, save: saveArticle, find: findArticle },
  { name: 'event', title: 'title', input: eventInput, save: saveEvent, find: findEvent },
  { name: 'source', title: 'title', input: sourceInput, save: saveSource, find: findSource },
  { name: 'actor', title: 'name', input: actorInput, save: saveActor, find: findActor },
]
const kinds = async (id: string) => (await revisionsOf(anne, id)).map((r) => `${r.version} ${r.kind}`).sort()

describe.each(nouns)('$name', ({ title, input, save, find }) => {
  const create = async (value = input()) => {
    const { id } = await save(anne, saveOf(value))
    return { id, value }
  }
  const titled = (value: object, words: string) => ({ ...value, [title]: words })

  test('what is saved is found as it was sent, at version 1, with a revision that holds all of it', async () => {
    const value = input()
    const at = new Date('2026-11-25T10:00:00.000Z')
    const sent = saveOf(value, { reason: 'Première écriture' })
    expect(await save(anne, sent, at)).toEqual({ id: sent.id, version: 1, at: at.toISOString() })
    expect(await find(anne, sent.id)).toMatchObject({
      id: sent.id,
      version: 1,
      value,
      updatedAt: at.toISOString(),
    })
    const [revision] = await revisionsOf(bruno, sent.id)
    const by = { by: 'Anne Aubin', at: at.toISOString(), reason: 'Première écriture' }
    expect(revision).toMatchObject({ version: 1, kind: 'named', ...by })
    expect(await revisionSnapshot(bruno, revision!.id)).toEqual(value)
  })

  test('each save is the next version, and the former ones stay', async () => {
    const { id, value } = await create()
    const next = titled(value, 'Autre titre')
    expect(await save(bruno, saveOf(next, { id, version: 1 }))).toMatchObject({ version: 2 })
    expect(await find(anne, id)).toMatchObject({ version: 2, value: next })
    expect(await kinds(id)).toEqual(['1 named', '2 named'])
  })

  test('a stale save is refused, keeps what was typed, and changes nothing', async () => {
    const { id, value } = await create()
    const theirs = titled(value, 'Titre de Bruno')
    const at = new Date('2026-11-25T10:05:00.000Z')
    await save(bruno, saveOf(theirs, { id, version: 1 }), at)
    const mine = titled(value, 'Titre d’Anne')
    const error = await refusal(save(anne, saveOf(mine, { id, version: 1, reason: 'Coquille' })))
    expect(error).toMatchObject({ code: 'stale', issues: [] })
    const who = { by: 'Bruno Blin', at: at.toISOString() }
    expect(error.detail).toEqual({ version: 2, ...who, stored: theirs, conflicts: [title] })
    expect(await find(anne, id)).toMatchObject({ version: 2, value: theirs })
    const lost = (await revisionsOf(anne, id)).find((r) => r.kind === 'conflict')
    expect(lost).toMatchObject({ version: 1, by: 'Anne Aubin', reason: 'Coquille' })
    expect(await revisionSnapshot(anne, lost!.id)).toEqual(mine)
  })

  test('a stale save that says what is stored already is none', async () => {
    const { id, value } = await create()
    const same = titled(value, 'Même titre')
    await save(bruno, saveOf(same, { id, version: 1 }))
    expect(await save(anne, saveOf(same, { id, version: 1 }))).toMatchObject({ id, version: 2 })
    expect(await kinds(id)).toEqual(['1 named', '2 named'])
  })

  test('a save sent twice is applied once and answered twice', async () => {
    const { id, value } = await create()
    const sent = saveOf(titled(value, 'Envoyé deux fois'), { id, version: 1 })
    const first = await save(anne, sent)
    await save(bruno, saveOf(titled(value, 'Entre-temps'), { id, version: 2 }))
    expect(await save(anne, sent)).toEqual(first)
    expect(await kinds(id)).toEqual(['1 named', '2 named', '3 named'])
  })

  test('a stale save sent twice is set aside once', async () => {
    const { id, value } = await create()
    await save(bruno, saveOf(titled(value, 'Titre de Bruno'), { id, version: 1 }))
    const sent = saveOf(titled(value, 'Titre d’Anne'), { id, version: 1 })
    for (const again of [sent, sent]) expect(await refused(save(anne, again))).toEqual(['stale'])
    expect(await kinds(id)).toEqual(['1 conflict', '1 named', '2 named'])
  })

  test('of two saves at once from one version, exactly one is taken and the other is kept aside', async () => {
    const { id, value } = await create()
    const both = await Promise.allSettled([
      save(anne, saveOf(titled(value, 'Titre d’Anne'), { id, version: 1 })),
      save(bruno, saveOf(titled(value, 'Titre de Bruno'), { id, version: 1 })),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'stale' })
    expect(await kinds(id)).toEqual(['1 conflict', '1 named', '2 named'])
  })

  test('one creation sent twice at once makes one thing', async () => {
    const sent = saveOf(input())
    const both = await Promise.all([save(anne, sent), save(anne, sent)])
    expect(both[0]).toEqual(both[1])
    expect(await kinds(sent.id)).toEqual(['1 named'])
  })

  test('what does not exist cannot be changed', async () => {
    expect(await refused(save(anne, saveOf(input(), { version: 3 })))).toEqual(['not_found'])
    expect(await find(anne, newId())).toBeNull()
  })

  test('an id of another save is no way to its answer', async () => {
    const { id, value } = await create()
    const sent = saveOf(titled(value, 'Une fois'), { id, version: 1 })
    await save(anne, sent)
    expect(await refused(save(bruno, sent))).toEqual(['conflict', 'saveId save.id_taken'])
    const aside = saveOf(titled(value, 'Mise de côté'), { id, version: 1 })
    expect(await refused(save(anne, aside))).toEqual(['stale'])
    const reused = { ...aside, version: 2 }
    expect(await refused(save(anne, reused))).toEqual(['conflict', 'saveId save.id_taken'])
    const elsewhere = saveOf(input(), { saveId: sent.saveId })
    expect(await refused(save(anne, elsewhere))).toEqual(['conflict', 'saveId save.id_taken'])
  })

  test('signs that the database cannot hold are refused at their field', async () => {
    for (const words of ['nul \u0000', 'half \ud83d'])
      expect(await refused(save(anne, saveOf(input({ [title]: words }))))).toEqual([
        'invalid',
        `${title} value.invalid`,
      ])
  })
})

test('an envelope that is none is refused', async () => {
  const { saveId: _, ...sent } = saveOf(eventInput())
  expect(await refused(saveEvent(anne, sent))).toEqual(['invalid', 'saveId value.required'])
  expect(await refused(saveEvent(anne, undefined))).toEqual(['invalid', ' value.required'])
  expect(await refused(saveEvent(anne, { ...saveOf(null) }))).toEqual(['invalid', ' value.required'])
})

test('a stale save is told to be stale before its faults are looked for', async () => {
  const claim = claimInput()
  const { id } = await saveEvent(anne, saveOf(eventInput({ claims: [claim] })))
  await saveEvent(bruno, saveOf(eventInput({ title: 'Sans elle' }), { id, version: 1 }))
  const marked = eventInput({ body: prose(['Mots', newId()]), claims: [claim] })
  expect(await refused(saveEvent(anne, saveOf(marked, { id, version: 1 })))).toEqual(['stale'])
})

test('two saves of different parts of one event tell that nothing clashes', async () => {
  const value = eventInput()
  const { id } = await saveEvent(anne, saveOf(value))
  await saveEvent(bruno, saveOf({ ...value, place: 'San Francisco' }, { id, version: 1 }))
  const error = await refusal(saveEvent(anne, saveOf({ ...value, title: 'Autre' }, { id, version: 1 })))
  expect(error.detail).toMatchObject({ conflicts: [] })
})

test('a failed save leaves nothing behind', async () => {
  const before = await desk().revision.count()
  const sent = saveOf(eventInput({ participants: [{ actorId: newId(), role: '' }] }))
  expect(await refused(saveEvent(anne, sent))).toEqual([
    'invalid',
    'participants.0.actorId reference.unknown',
  ])
  expect(await findEvent(anne, sent.id)).toBeNull()
  expect(await desk().revision.count()).toBe(before)
})
