import { beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { makeArticle, makeAuthor, makeEditor, makeMember, type Editor } from '../../../test/factories.ts'
import { refusal, refused, useDatabase } from '../revision/database.fixture.ts'
import { saveAuthor, saveCategory } from './taxonomy.commands.ts'
import { listAuthors, listCategories } from './taxonomy.queries.ts'
import type { AuthorInput, CategoryInput } from './taxonomy.schema.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor()
})
const category = (more: Partial<CategoryInput> = {}): CategoryInput => {
  const id = newId()
  return { id, slug: `rubrique-${id}`, name: 'Affaires', description: null, position: 0, ...more }
}
const author = (more: Partial<AuthorInput> = {}): AuthorInput => {
  const id = newId()
  return { id, slug: `auteur-${id}`, name: 'Anne Aubin', title: null, bio: null, memberId: null, ...more }
}

test('sections stand in the publication’s own order, signatures by name, each with its articles', async () => {
  const second = category({ name: 'Sciences', position: 2, description: 'Toutes.' })
  const first = category({ name: 'Droit', position: 1 })
  for (const one of [second, first]) await saveCategory(editor, one)
  await makeArticle(editor, { categoryIds: [second.id] })
  expect(await listCategories(editor)).toEqual([
    { ...first, version: 1, articles: 0 },
    { ...second, version: 1, articles: 1 },
  ])
  const [zoe, ada] = [await makeAuthor(editor, 'Zoé'), await makeAuthor(editor, 'Ada')]
  expect((await listAuthors(editor)).map((one) => one.id)).toEqual([ada, zoe])
})

test('a change is the next version and stands in the audit log; one that began from an old version is refused', async () => {
  const one = author()
  await saveAuthor(editor, one)
  await saveAuthor(editor, { ...one, version: 1, title: 'éditrice' })
  expect(await refusal(saveAuthor(editor, { ...one, version: 1, bio: 'Perdu' }))).toMatchObject({
    code: 'stale',
    detail: { version: 2 },
  })
  expect((await listAuthors(editor)).find(({ id }) => id === one.id)).toMatchObject({
    version: 2,
    title: 'éditrice',
    bio: null,
  })
  const entries = await desk().auditEntry.findMany({ where: { subjectId: one.id }, orderBy: { id: 'asc' } })
  expect(entries).toMatchObject([
    { action: 'author.save', memberId: editor.id, detail: { name: 'Anne Aubin', title: null } },
    { action: 'author.save', detail: { title: 'éditrice' } },
  ])
})

test('an address that readers knew leads on to the new one, and is nobody else’s', async () => {
  const one = category({ slug: 'avant' })
  await saveCategory(editor, one)
  await saveCategory(editor, { ...one, slug: 'jamais-vu' })
  const paths = () =>
    desk().address.findMany({ where: { targetId: one.id }, select: { path: true }, orderBy: { path: 'asc' } })
  expect(await paths()).toEqual([])
  await desk().address.create({ data: { path: '/rubriques/jamais-vu', kind: 'category', targetId: one.id } })
  await saveCategory(editor, { ...one, slug: 'public' })
  await saveCategory(editor, { ...one, slug: 'apres' })
  expect((await paths()).map(({ path }) => path)).toEqual(['/rubriques/jamais-vu', '/rubriques/public'])
  expect(await refused(saveCategory(editor, category({ slug: 'public' })))).toEqual([
    'conflict',
    'slug slug.reserved',
  ])
  expect(await refused(saveCategory(editor, category({ slug: 'apres' })))).toEqual([
    'conflict',
    'slug slug.taken',
  ])
})

test('an account signs in one way, and is somebody’s', async () => {
  const { id: memberId } = await makeMember()
  await saveAuthor(editor, author({ memberId }))
  expect(await refused(saveAuthor(editor, author({ memberId })))).toEqual([
    'invalid',
    'memberId member.signs_already',
  ])
  expect(await refused(saveAuthor(editor, author({ memberId: newId() })))).toEqual([
    'invalid',
    'memberId reference.unknown',
  ])
})

test('every fault is told at its own field', async () => {
  expect(await refused(saveCategory(editor, category({ name: '' })))).toEqual([
    'invalid',
    'name value.required',
  ])
  expect(await refused(saveCategory(editor, category({ position: -1 })))).toEqual([
    'invalid',
    'position value.too_small',
  ])
  expect(await refused(saveAuthor(editor, author({ slug: 'Été' })))).toEqual(['invalid', 'slug slug.invalid'])
  expect(await refused(saveAuthor(editor, author({ bio: 'a\u0000' })))).toEqual([
    'invalid',
    'bio value.invalid',
  ])
})
