import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import {
  citationInput,
  claimInput,
  makeArticle,
  makeEditor,
  makeEvent,
  makeSource,
  prose,
  saveOf,
  sourceInput,
  timelineOf,
  type Editor,
} from '../../../test/factories.ts'
import { refused, useDatabase } from '../revision/database.fixture.ts'
import { saveSource } from './source.commands.ts'
import { findSource } from './source.queries.ts'
import { SOURCE_TYPES, type SourceInput } from './source.schema.ts'

useDatabase()
let editor: Editor
beforeAll(async () => {
  editor = await makeEditor()
})
const change = (id: string, version: number, more: Partial<SourceInput>) =>
  saveSource(editor, saveOf(sourceInput(more), { id, version }))

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((t) => t.replaceAll('\u0000', '').trim())
  .filter(Boolean)
const perhaps = fc.option(line, { nil: null })
const anySource: fc.Arbitrary<SourceInput> = fc.record({
  type: fc.constantFrom(...SOURCE_TYPES),
  tier: fc.constantFrom('primary', 'secondary'),
  title: line,
  titleExact: fc.boolean(),
  authors: fc.array(line, { maxLength: 3 }),
  publisher: perhaps,
  container: perhaps,
  publishedAt: fc.constantFrom(
    null,
    '2023-11-17',
    '1900~',
    '2023-11-17T12:30',
    '198X',
    '-0043-03-15',
    '2019/..',
  ),
  language: fc.constantFrom(null, 'fr', 'pt-BR'),
  url: fc.option(fc.webUrl(), { nil: null }),
  volume: perhaps,
  issue: perhaps,
  page: perhaps,
  edition: perhaps,
  place: perhaps,
  doi: perhaps,
  isbn: perhaps,
  originId: fc.constant(null),
  note: perhaps,
})

test('every bibliographic field comes back as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(anySource, async (value) => {
      const { id } = await makeSource(editor, value)
      expect((await findSource(editor, id))?.value).toEqual(value)
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('the rest of its bibliography is kept as CSL-JSON, and its address as a key', async () => {
  const { id } = await makeSource(editor, {
    authors: ['Ada Lovelace'],
    container: 'Le Temps',
    doi: '10.1/x',
    url: 'https://www.exemple.fr/a/?utm_source=x',
  })
  expect(await desk().source.findUniqueOrThrow({ where: { id } })).toMatchObject({
    csl: { author: [{ literal: 'Ada Lovelace' }], 'container-title': 'Le Temps', DOI: '10.1/x' },
    canonicalUrl: 'exemple.fr/a',
  })
})

test('what the link watch found stays through a save', async () => {
  const { id } = await makeSource(editor)
  await desk().source.update({ where: { id }, data: { linkState: 'dead', linkReason: '404' } })
  await change(id, 1, { title: 'Autre' })
  expect(await desk().source.findUniqueOrThrow({ where: { id } })).toMatchObject({
    linkState: 'dead',
    linkReason: '404',
  })
})

test('a source repeats another that is there, not itself, and not one that repeats it', async () => {
  const first = await makeSource(editor)
  const second = await makeSource(editor, { originId: first.id })
  const third = await makeSource(editor, { originId: second.id })
  const origin = (originId: string) => change(first.id, 1, { originId })
  expect(await refused(origin(newId()))).toEqual(['invalid', 'originId reference.unknown'])
  expect(await refused(origin(first.id))).toEqual(['invalid', 'originId origin.itself'])
  for (const { id } of [second, third])
    expect(await refused(origin(id))).toEqual(['invalid', 'originId origin.circle'])
})

const shapes: [issue: string, more: object][] = [
  ['title value.required', { title: '' }],
  ['type value.invalid', { type: 'tweet' }],
  ['tier value.invalid', { tier: 'tertiary' }],
  ['url url.invalid', { url: 'ftp://exemple.fr' }],
  ['publishedAt date.invalid', { publishedAt: 'hier' }],
  ['language language.invalid', { language: 'français' }],
  ['authors.0 value.required', { authors: [''] }],
]
test.each(shapes)('%s', async (issue, more) => {
  const value = { ...sourceInput(), ...more }
  expect(await refused(saveSource(editor, saveOf(value)))).toEqual(['invalid', issue])
})

test('a source tells which claims cite it, and which articles hold or mark them', async () => {
  const source = await makeSource(editor)
  const claims = [0, 1].map((n) =>
    claimInput({ statement: `Dit ${n}`, citations: [citationInput(source.id)] }),
  )
  const event = await makeEvent(editor, { title: 'Le renvoi', claims })
  const own = claimInput({
    statement: 'Propre',
    citations: [citationInput(source.id), citationInput(source.id)],
  })
  const holding = await makeArticle(editor, {
    headline: 'Tient',
    blocks: [timelineOf(event.id)],
    claims: [own],
  })
  const marking = await makeArticle(editor, {
    headline: 'Reprend',
    blocks: [{ id: newId(), heading: null, kind: 'text', body: prose(['mots', claims[0]!.id]) }],
  })
  await makeArticle(editor, { headline: 'Sans rapport' })
  const uses = (await findSource(editor, source.id))!.usedIn
  expect(uses.map((use) => [use.label, use.detail])).toEqual([
    ['Dit 0', 'Le renvoi'],
    ['Dit 1', 'Le renvoi'],
    ['Propre', 'dans «\u00a0Tient\u00a0»'],
    ['Reprend', 'brouillon'],
    ['Tient', 'brouillon'],
  ])
  expect(uses[0]).toMatchObject({
    id: claims[0]!.id,
    href: `/bureau/evenements/${event.id}#affirmation-${claims[0]!.id}`,
  })
  expect(uses[2]?.href).toBe(`/bureau/articles/${holding.id}#affirmation-${own.id}`)
  expect(uses[3]?.href).toBe(`/bureau/articles/${marking.id}`)
})
