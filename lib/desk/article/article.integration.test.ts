import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  articleInput,
  citationInput,
  claimInput,
  makeArticle,
  makeAuthor,
  makeCategory,
  makeEditor,
  makeEvent,
  makeMember,
  makeSource,
  prose,
  saveOf,
  timelineOf,
  verdictInput,
  type Editor,
} from '../../../test/factories.ts'
import { refused, useDatabase } from '../revision/database.fixture.ts'
import { saveArticle } from './article.commands.ts'
import { findArticle } from './article.queries.ts'
import type { ArticleInput, BlockInput } from './article.schema.ts'

useDatabase()
let editor: Editor
let sourceId: string
let mediaId: string
beforeAll(async () => {
  editor = await makeEditor()
  sourceId = (await makeSource(editor)).id
  const picture = { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 1, height: 1, byteLength: 1 }
  mediaId = (await desk().media.create({ data: picture })).id
})

const stored = async (id: string) => (await findArticle(editor, id))!.value
const change = (id: string, version: number, value: ArticleInput) =>
  saveArticle(editor, saveOf(value, { id, version }))
const text = (...parts: Parameters<typeof prose>): BlockInput => ({
  id: newId(),
  heading: null,
  kind: 'text',
  body: prose(...parts),
})

async function everyKind(): Promise<ArticleInput> {
  const events = await Promise.all([makeEvent(editor, { claims: [claimInput()] }), makeEvent(editor)])
  const own = claimInput({ citations: [citationInput(sourceId)], assessments: [verdictInput()] })
  const borrowed = events[0].value.claims[0]!
  const timeline = timelineOf(...events.map((event) => event.id))
  return articleInput({
    seoTitle: 'Pour les moteurs',
    description: 'Une description.',
    authorIds: [await makeAuthor(editor, 'B'), await makeAuthor(editor, 'A')],
    categoryIds: [await makeCategory(editor)],
    claims: [own],
    related: [{ articleId: (await makeArticle(editor)).id, reason: 'partage 2 événements' }],
    blocks: [
      text('Le ', ['conseil', own.id], ' et ', ['Ilya', borrowed.id]),
      {
        ...timeline,
        heading: 'Les faits',
        kind: 'timeline',
        grouping: 'month',
        zone: 'Asia/Kathmandu',
        entries: events.map(({ id }, n) => ({ eventId: id, isKey: n === 1 })),
      },
      { id: newId(), heading: 'À savoir', kind: 'callout', body: prose('Encadré') },
      { id: newId(), heading: null, kind: 'quote', body: prose('Citation'), attribution: 'Ada' },
      { id: newId(), heading: null, kind: 'image', mediaId, caption: 'Légende' },
    ],
  })
}

test('an article with every kind of block comes back as it was sent, in every order', async () => {
  const value = await everyKind()
  const { id } = await makeArticle(editor, value)
  expect(await stored(id)).toEqual(value)
  const turned = {
    ...value,
    authorIds: value.authorIds.toReversed(),
    blocks: value.blocks
      .toReversed()
      .map((block) =>
        block.kind === 'timeline' ? { ...block, entries: block.entries.toReversed() } : block,
      ),
  }
  await change(id, 1, turned)
  expect(await stored(id)).toEqual(turned)
})

test('an event leaves an article by the article’s own save, and stays in the library', async () => {
  const event = await makeEvent(editor)
  const value = articleInput({ blocks: [timelineOf(event.id)] })
  const { id } = await makeArticle(editor, value)
  await change(id, 1, { ...value, blocks: [] })
  expect((await stored(id)).blocks).toEqual([])
  expect(await desk().timelineEvent.count({ where: { id: event.id } })).toBe(1)
})

test('an event moves from one timeline to another in one save', async () => {
  const event = await makeEvent(editor)
  const [first, second] = [timelineOf(event.id), timelineOf()]
  const value = articleInput({ blocks: [first, second] })
  const { id } = await makeArticle(editor, value)
  const moved = {
    ...value,
    blocks: [
      { ...first, entries: [] },
      { ...second, entries: [{ eventId: event.id, isKey: true }] },
    ] as BlockInput[],
  }
  await change(id, 1, moved)
  expect(await stored(id)).toEqual(moved)
})

test('a block keeps its id and what hangs on it; one of another article is not taken over', async () => {
  const block = text('Mots')
  const { id } = await makeArticle(editor, { blocks: [block] })
  await desk().comment.create({ data: { blockId: block.id, memberId: editor.id, body: 'À revoir' } })
  await change(id, 1, { ...(await stored(id)), blocks: [text('Avant'), block] })
  expect(await desk().comment.count({ where: { blockId: block.id } })).toBe(1)
  const thief = saveArticle(editor, saveOf(articleInput({ blocks: [block] })))
  expect(await refused(thief)).toEqual(['invalid', 'blocks.0.id block.elsewhere'])
})

test('every fault is told at its own field, all at once', async () => {
  const nobody = newId()
  const id = newId()
  const others = await makeArticle(editor, { claims: [claimInput()] })
  const value = articleInput({
    authorIds: [nobody],
    categoryIds: [nobody],
    blocks: [
      text(['Mort', newId()]),
      text(['Emprunté à un article', others.value.claims[0]!.id]),
      timelineOf(nobody),
      { id: newId(), heading: null, kind: 'image', mediaId: nobody, caption: '' },
    ],
    claims: [claimInput({ citations: [citationInput(nobody)] })],
    related: [
      { articleId: nobody, reason: 'x' },
      { articleId: id, reason: 'soi-même' },
    ],
  })
  expect((await refused(saveArticle(editor, saveOf(value, { id })))).sort()).toEqual([
    'authorIds.0 reference.unknown',
    'blocks.0.body prose.dead_mark',
    'blocks.1.body prose.dead_mark',
    'blocks.2.entries.0.eventId reference.unknown',
    'blocks.3.mediaId reference.unknown',
    'categoryIds.0 reference.unknown',
    'claims.0.citations.0.sourceId reference.unknown',
    'invalid',
    'related.0.articleId reference.unknown',
    'related.1.articleId reference.unknown',
    'related.1.articleId related.itself',
  ])
})

const twice = <T>(one: T): T[] => [one, one]
const shapes: [issue: string, value: () => Partial<ArticleInput>][] = [
  ['slug slug.invalid', () => ({ slug: 'Été 2023' })],
  ['headline value.too_long', () => ({ headline: 'x'.repeat(301) })],
  ['authorIds author.twice', () => ({ authorIds: twice(newId()) })],
  ['categoryIds category.twice', () => ({ categoryIds: twice(newId()) })],
  ['blocks block.twice', () => ({ blocks: twice(text('Mots')) })],
  ['blocks event.twice', () => twiceIn(newId())],
  ['related related.twice', () => ({ related: twice({ articleId: newId(), reason: 'x' }) })],
  ['related.0.reason value.required', () => ({ related: [{ articleId: newId(), reason: '' }] })],
  ['blocks.0.zone zone.unknown', () => ({ blocks: [{ ...timelineOf(), zone: 'Lutèce' } as BlockInput] })],
]
const twiceIn = (eventId: string) => ({ blocks: [timelineOf(eventId), timelineOf(eventId)] })

test.each(shapes)('%s', async (issue, value) => {
  expect(await refused(saveArticle(editor, saveOf(articleInput(value()))))).toEqual(['invalid', issue])
})

describe('an address', () => {
  test('is one draft’s, however fast two ask for it', async () => {
    const value = articleInput()
    const both = await Promise.allSettled([makeArticle(editor, value), makeArticle(editor, value)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refused(makeArticle(editor, value))).toEqual(['conflict', 'slug slug.taken'])
  })

  test('that was published for another article is refused for ever', async () => {
    const { id } = await makeArticle(editor)
    const slug = `ancien-${id}`
    await desk().address.create({ data: { path: `/articles/${slug}`, kind: 'article', targetId: id } })
    expect(await refused(makeArticle(editor, { slug }))).toEqual(['conflict', 'slug slug.reserved'])
    await change(id, 1, articleInput({ slug }))
    expect((await stored(id)).slug).toBe(slug)
  })
})

describe('a contributor', () => {
  const rename = (member: Parameters<typeof saveArticle>[0], id: string, value: ArticleInput) =>
    saveArticle(member, saveOf({ ...value, headline: 'Renommé' }, { id, version: 1 }))

  test('writes what is theirs', async () => {
    const contributor = await makeMember('contributor')
    const { id, value } = await makeArticle(contributor)
    expect(await desk().article.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ownerId: contributor.id,
    })
    await rename(contributor, id, value)
    expect((await stored(id)).headline).toBe('Renommé')
  })

  test('writes what is another’s when invited, and then alone', async () => {
    const contributor = await makeMember('contributor')
    const { id, value } = await makeArticle(await makeMember('contributor'))
    expect(await refused(rename(contributor, id, value))).toEqual(['forbidden'])
    expect(await stored(id)).toEqual(value)
    await desk().collaborator.create({ data: { articleId: id, memberId: contributor.id } })
    await rename(contributor, id, value)
    expect((await stored(id)).headline).toBe('Renommé')
    expect(await desk().article.findUniqueOrThrow({ where: { id } })).not.toMatchObject({
      ownerId: contributor.id,
    })
  })

  test('proposes «établi» in an article’s own claims too', async () => {
    const claim = claimInput({ assessments: [verdictInput({ status: 'established' })] })
    const { id } = await makeArticle(await makeMember('contributor'), { claims: [claim] })
    expect((await stored(id)).claims[0]?.assessments[0]?.isFinal).toBe(false)
  })

  test('is not told by a refusal what they may not read: a stale save of another’s is forbidden', async () => {
    const { id, value } = await makeArticle(editor)
    await change(id, 1, { ...value, headline: 'Suite' })
    expect(await refused(rename(await makeMember('contributor'), id, value))).toEqual(['forbidden'])
    expect(await desk().revision.count({ where: { subjectId: id, kind: 'conflict' } })).toBe(0)
  })
})

test('an article tells which others send readers to it', async () => {
  const { id } = await makeArticle(editor)
  const from = await makeArticle(editor, {
    headline: 'Suite',
    related: [{ articleId: id, reason: 'la suite' }],
  })
  expect((await findArticle(editor, id))?.usedIn).toMatchObject([
    { id: from.id, label: 'Suite', detail: 'brouillon' },
  ])
})
