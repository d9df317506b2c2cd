import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Edition } from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { proseText } from '#lib/domain/prose.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import type { DemoArticle } from './data.ts'
import { loadDemonstration } from './demonstration.ts'
import { eventOf } from './events.ts'
import { byId, data, named } from './expected.fixture.ts'
import { expectedClaims, expectedEvents, expectedSources, expectedTexts } from './expected.fixture.ts'
import { frozenClaims, frozenEvents, frozenSources, frozenTexts } from './expected.fixture.ts'
import { demoId } from './ids.ts'

let database: TestDatabase
let editions: Edition[]

const FAILURE = `
  CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'interrupted'; END $$;
  CREATE TRIGGER fail BEFORE INSERT ON edition FOR EACH ROW WHEN (NEW.number = 2) EXECUTE FUNCTION fail()`

// All of the tests are about a load that was interrupted once, which must not be seen.
beforeAll(async () => {
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  await withConnection(database.url, (client) => client.query(FAILURE))
  await expect(loadDemonstration()).rejects.toThrow('interrupted')
  await withConnection(database.url, (client) => client.query('DROP TRIGGER fail ON edition'))
  const said: string[] = []
  expect(await loadDemonstration((line) => said.push(line))).toBe(true)
  expect(said.filter((line) => line.startsWith('Attention'))).toEqual([])
  const rows = await desk().edition.findMany({ orderBy: { publishedAt: 'asc' } })
  editions = rows.map((row) => row.document as unknown as Edition)
})
afterAll(async () => {
  await desk().$disconnect()
  await database.drop()
})

const of = (article: DemoArticle) =>
  editions.filter((edition) => edition.articleId === demoId('article', article.id))
const lastOf = (article: DemoArticle) => of(article).at(-1) ?? expect.fail(`${article.id} has no edition`)

test('the checker finds nothing in the files', () => {
  const file = path.join(import.meta.dirname, 'check.mjs')
  const said = execFileSync(process.execPath, [file], { encoding: 'utf8' })
  expect(said.trim().split('\n').at(-1)).toBe('0 défaut(s)')
})

test.for(data.articles)('$id has the editions of the data, in kind, note and time', (article) => {
  const instant = (text: string) => new Date(text).toISOString()
  const wanted = article.editions.map((e) => [e.number, e.kind, e.note, instant(e.publishedAt)])
  expect(of(article).map((e) => [e.number, e.kind, e.note, e.publishedAt])).toEqual(wanted)
  const { firstPublishedAt, publicUpdatedAt } = lastOf(article)
  const dates = [instant(article.publishedAt), instant(article.publicUpdatedAt)]
  expect([firstPublishedAt, publicUpdatedAt]).toEqual(dates)
})

test.for(data.articles)(
  '$id: its last edition has the events of the data, in order and word for word',
  (a) => {
    expect(frozenEvents(lastOf(a))).toEqual(expectedEvents(a))
  },
)

test.for(data.articles)('$id: its last edition has the claims, verdicts and citations of the data', (a) => {
  expect(byId(frozenClaims(lastOf(a)))).toEqual(byId(expectedClaims(a)))
})

test.for(data.articles)('$id: its last edition has the sources of the data', (article) => {
  expect(byId(frozenSources(lastOf(article)))).toEqual(byId(expectedSources(article)))
})

test.for(data.articles)('$id: its last edition has the texts of the data', (article) => {
  const found = frozenTexts(lastOf(article))
  const wanted = expectedTexts(article)
  expect(found.map((text, n) => text.slice(0, wanted[n]?.length))).toEqual(wanted)
  const cells = article.blocks.flatMap((block) =>
    block.type === 'callout' ? (block.table?.rows.flat() ?? []) : [],
  )
  for (const cell of cells) expect(found.join('')).toContain(cell)
})

test.for(data.articles)('$id: its last edition leads to the articles of the data', (article) => {
  const related = [...article.related].sort((a, b) => a.position - b.position)
  const wanted = related.map((link) => ({ articleId: demoId('article', link.article), reason: link.reason }))
  expect(lastOf(article).related).toEqual(wanted)
})

test.for(data.articles)('$id: each edition has what was known then, and what was wrong then', (article) => {
  for (const [n, edition] of of(article).entries()) {
    const made = article.editions[n] ?? expect.fail()
    const states = made.events.map((id) => eventOf(named(data.events, id), made))
    const wanted = byId(states.map(({ id, title }) => ({ id: demoId('event', id), title })))
    expect(byId(edition.events.map(({ id, title }) => ({ id, title })))).toEqual(wanted)
    const verdicts = edition.claims.flatMap((claim) => claim.assessments)
    expect(verdicts.filter((verdict) => verdict.effectiveAt > edition.publishedAt)).toEqual([])
    expect(edition.sources.filter((source) => (source.publishedAt ?? '') > edition.publishedAt)).toEqual([])
  }
})

test('what was wrong is in the first editions, and not in the one that corrects it', () => {
  const text = (edition: Edition) =>
    frozenEvents(edition)
      .map((event) => event.text)
      .join('')
  const wrong = of(named(data.articles, 'a-001')).map((e) => text(e).includes('plus de 500 salariés sur 700'))
  expect(wrong).toEqual([true, true, false])
})

test('what was left out of an early edition leaves no loose end', () => {
  const parts = editions.flatMap((edition) => [...edition.events, ...edition.blocks])
  const sections = parts.flatMap((part) => ('body' in part && !('attribution' in part) ? [part.body] : []))
  const paragraphs = sections
    .flatMap((body) => body.content ?? [])
    .filter((node) => node.type === 'paragraph')
  const loose = /^(?!xAI)[^\p{Lu}\d«“]|[^.?!…»]\n$|[,;:]\s*[.?!]|[.?!]\.|\s\.|\s{2,}\S/u
  expect(paragraphs.map(proseText).filter((text) => loose.test(text))).toEqual([])
})

test('a correction stands at its place, with what was said and what is said now', () => {
  const corrected = editions.filter((edition) => edition.kind === 'correction')
  const places = corrected.map((edition) => edition.corrections.map(({ anchor, grave }) => [anchor, grave]))
  const wanted = ['e-036', 'e-050', 'e-053'].map((id) => [`e-${shortId(demoId('event', id))}`, false])
  expect(places).toEqual([wanted])
})

test('anchors are the same on every machine', () => {
  expect(shortId(demoId('event', 'e-034'))).toBe('tkb39gjpfe')
})
