import { beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  actorInput,
  articleInput,
  citationInput,
  claimInput,
  eventInput,
  makeActor,
  makeArticle,
  makeEvent,
  makeMember,
  makeSource,
  saveOf,
  sourceInput,
  verdictInput,
  type Writer,
} from '../../../test/factories.ts'
import { saveActor } from '../actor/actor.commands.ts'
import { saveArticle } from '../article/article.commands.ts'
import { findArticle } from '../article/article.queries.ts'
import { saveEvent } from '../event/event.commands.ts'
import { findEvent } from '../event/event.queries.ts'
import { saveSource } from '../source/source.commands.ts'
import { useDatabase } from './database.fixture.ts'
import { revisionsOf } from './revision.queries.ts'

// Several members at once. Whatever their order, nobody gets an error that is not a refusal, and nothing is half there.
useDatabase()
let anne: Writer
let bruno: Writer
beforeAll(async () => {
  anne = await makeMember('editor', 'Anne Aubin')
  bruno = await makeMember('editor', 'Bruno Blin')
})

const ROUNDS = Array.from({ length: 5 }, (_, n) => n)
const outcomes = async (saves: Promise<unknown>[]) =>
  (await Promise.allSettled(saves)).map((one) =>
    one.status === 'fulfilled' ? 'saved' : (one.reason as { code?: string }).code,
  )
const kinds = async (id: string) => (await revisionsOf(anne, id)).map((r) => r.kind).sort()

test.each(ROUNDS)(
  'two create different things under one id: one is there, the other is kept aside (%i)',
  async () => {
    const id = newId()
    const titles = ['De Bruno', 'D’Anne']
    const saves = titles.map((title, n) => saveEvent(n ? bruno : anne, saveOf(eventInput({ title }), { id })))
    expect((await outcomes(saves)).sort()).toEqual(['saved', 'stale'])
    expect(await kinds(id)).toEqual(['conflict', 'named'])
    const revisions = await desk().revision.findMany({ where: { subjectId: id } })
    expect(revisions.map((r) => (r.snapshot as { title: string }).title).sort()).toEqual(titles)
  },
)

test('of twelve saves from one version one is taken, and the eleven others are kept aside', async () => {
  const { id, value } = await makeEvent(anne)
  const saves = Array.from({ length: 12 }, (_, n) =>
    saveEvent(n % 2 ? bruno : anne, saveOf({ ...value, title: `Titre ${n}` }, { id, version: 1 })),
  )
  const codes = await outcomes(saves)
  expect(codes.toSorted()).toEqual(['saved', ...Array<string>(11).fill('stale')])
  expect((await findEvent(anne, id))?.value.title).toBe(`Titre ${codes.indexOf('saved')}`)
  expect((await kinds(id)).filter((kind) => kind === 'conflict')).toHaveLength(11)
})

test.each(ROUNDS)('two articles that name each other are saved at once (%i)', async () => {
  const [one, two] = await Promise.all([makeArticle(anne), makeArticle(bruno)])
  const related = (id: string) => [{ articleId: id, reason: 'la suite' }]
  const saves = [
    saveArticle(anne, saveOf({ ...one.value, related: related(two.id) }, { id: one.id, version: 1 })),
    saveArticle(bruno, saveOf({ ...two.value, related: related(one.id) }, { id: two.id, version: 1 })),
  ]
  expect(await outcomes(saves)).toEqual(['saved', 'saved'])
  expect((await findArticle(anne, one.id))?.value.related).toEqual(related(two.id))
})

test.each(ROUNDS)('a thing is cited while it is being rewritten (%i)', async () => {
  const [source, actor] = [await makeSource(anne), await makeActor(anne)]
  const claim = claimInput({
    voice: { kind: 'actor', actorId: actor.id },
    citations: [citationInput(source.id)],
    assessments: [verdictInput()],
  })
  const participants = [{ actorId: actor.id, role: '' }]
  const saves = [
    saveSource(bruno, saveOf(sourceInput({ title: 'Autre' }), { id: source.id, version: 1 })),
    saveActor(bruno, saveOf(actorInput({ name: 'Autre' }), { id: actor.id, version: 1 })),
    saveEvent(anne, saveOf(eventInput({ claims: [claim], participants }))),
    saveEvent(anne, saveOf(eventInput({ participants }))),
  ]
  expect(await outcomes(saves)).toEqual(['saved', 'saved', 'saved', 'saved'])
})

test.each(ROUNDS)(
  'two ask for one address, two for one identifier: the second is told which field (%i)',
  async (n) => {
    const slug = `adresse-${n}`
    const articles = [anne, bruno].map((member) => saveArticle(member, saveOf(articleInput({ slug }))))
    expect((await outcomes(articles)).sort()).toEqual(['conflict', 'saved'])
    const wikidataId = `Q${n + 1}`
    const actors = [anne, bruno].map((member) => saveActor(member, saveOf(actorInput({ wikidataId }))))
    const refused = (await Promise.allSettled(actors)).filter((one) => one.status === 'rejected')
    expect(refused.map((one) => one.reason as unknown)).toMatchObject([
      { code: 'conflict', issues: [{ path: 'wikidataId', code: 'wikidata.taken' }] },
    ])
  },
)

test.each(ROUNDS)('two events bring one new claim: it is the claim of one of them (%i)', async () => {
  const claim = claimInput({ assessments: [verdictInput()] })
  const saves = [anne, bruno].map((member) => saveEvent(member, saveOf(eventInput({ claims: [claim] }))))
  const codes = await outcomes(saves)
  expect(codes).toContain('saved')
  expect(['invalid', 'conflict']).toContain(codes.find((code) => code !== 'saved'))
  expect(await desk().assessment.count({ where: { claimId: claim.id } })).toBe(1)
})
