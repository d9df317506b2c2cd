import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Edition, EditionEvent } from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { proseText } from '#lib/domain/prose.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { readDemonstration, type DemoArticle, type DemoBlock, type DemoClaim, type DemoEvent, type Paragraph } from './data.ts'
import { loadDemonstration } from './demonstration.ts'
import { eventOf } from './events.ts'
import { demoId } from './ids.ts'
import { verdictAt } from './moments.ts'

const data = readDemonstration()
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

const of = (article: DemoArticle) => editions.filter((edition) => edition.articleId === demoId('article', article.id))
const lastOf = (article: DemoArticle) => of(article).at(-1) ?? expect.fail(`${article.id} has no edition`)
const words = (paragraphs: Paragraph[]) => paragraphs.map((p) => p.map((fragment) => fragment.text).join('') + '\n').join('')
const eventsOf = (article: DemoArticle) =>
  article.blocks.flatMap((block) => (block.type === 'timeline' ? block.events : [])).map((id) => eventNamed(id))
const eventNamed = (id: string) => data.events.find((event) => event.id === id) ?? expect.fail(`no event ${id}`)
const claimNamed = (id: string) =>
  [...data.events, ...data.articles].flatMap((home) => home.claims).find((claim) => claim.id === id) ?? expect.fail(`no claim ${id}`)

test('the checker finds nothing in the files', () => {
  const out = execFileSync(process.execPath, [path.join(import.meta.dirname, 'check.mjs')], { encoding: 'utf8' })
  expect(out.trim().split('\n').at(-1)).toBe('0 défaut(s)')
})

test.for(data.articles)('$id has the editions of the data, in kind, note and time', (article) => {
  const instant = (text: string) => new Date(text).toISOString()
  expect(of(article).map(({ number, kind, note, publishedAt }) => ({ number, kind, note, publishedAt }))).toEqual(
    article.editions.map(({ number, kind, note, publishedAt }) => ({ number, kind, note, publishedAt: instant(publishedAt) })),
  )
  expect(lastOf(article)).toMatchObject({
    firstPublishedAt: instant(article.publishedAt),
    publicUpdatedAt: instant(article.publicUpdatedAt),
  })
})

test.for(data.articles)('$id: the last edition holds the events of the data, in its order, word for word', (article) => {
  const wanted = eventsOf(article).map((event) => ({ ...eventSummary(event), title: event.title, text: words(event.prose) }))
  expect(lastOf(article).events.map((event) => ({ ...frozenSummary(event), title: event.title, text: proseText(event.body) }))).toEqual(wanted)
})

const eventSummary = (event: DemoEvent) => ({
  id: demoId('event', event.id),
  isKey: event.keyEvent,
  clockApproximate: event.clockApproximate ?? false,
  day: event.when.slice(0, 10),
  participants: event.participants.map((p) => [demoId('actor', p.actor), p.role]),
})
const frozenSummary = (event: EditionEvent) => ({
  id: event.id,
  isKey: event.isKey,
  clockApproximate: event.clockApproximate,
  day: event.occurredAt.slice(0, 10),
  participants: event.participants.map((p) => [p.actorId, p.role]),
})

function marksOf(block: DemoBlock): string[] {
  if (block.type === 'quote') return [block.claim]
  if (block.type === 'timeline') return []
  const cells = 'table' in block ? (block.table?.fragments?.flat(2) ?? []) : []
  return [...block.paragraphs.flat(), ...cells].flatMap((fragment) => fragment.claim ?? [])
}

/** Claims of its events, its own, and those of other events that its texts take up. */
function claimsOf(article: DemoArticle): DemoClaim[] {
  const marked = article.blocks.flatMap(marksOf).map(claimNamed)
  return [...new Set([...eventsOf(article).flatMap((event) => event.claims), ...article.claims, ...marked])]
}
const byId = <T extends { id: string }>(list: T[]) => [...list].sort((a, b) => a.id.localeCompare(b.id))

test.for(data.articles)('$id: the last edition holds the claims, verdicts and citations of the data', (article) => {
  const wanted = claimsOf(article).map((claim) => ({
    id: demoId('claim', claim.id),
    statement: claim.text,
    voice: claim.attributedTo.kind,
    assessments: claim.assessments.map(({ status, reason, at }) => ({ status, reason, effectiveAt: verdictAt(at) })),
    citations: claim.citations.map(({ source, ...words }) => ({ sourceId: demoId('source', source), ...words, archiveUrl: null })),
  }))
  const found = lastOf(article).claims.map(({ id, statement, voice, assessments, citations }) => ({ id, statement, voice: voice.kind, assessments, citations }))
  expect(byId(found)).toEqual(byId(wanted))
})

test.for(data.articles)('$id: the last edition holds the sources of the data', (article) => {
  const cited = new Set(claimsOf(article).flatMap((claim) => claim.citations.map((citation) => citation.source)))
  const wanted = data.sources
    .filter((source) => cited.has(source.id))
    .map((s) => ({ id: demoId('source', s.id), title: s.title, titleExact: s.titleExact, publisher: s.publisher, publishedAt: s.published, url: s.url, tier: s.primary ? 'primary' : 'secondary' }))
  const found = lastOf(article).sources.map(({ id, title, titleExact, publisher, publishedAt, url, tier }) => ({ id, title, titleExact, publisher, publishedAt, url, tier }))
  expect(byId(found)).toEqual(byId(wanted))
})

test.for(data.articles)('$id: the last edition holds the texts of the data', (article) => {
  const wanted = article.blocks.flatMap((block) => ('paragraphs' in block ? [words(block.paragraphs)] : []))
  const found = lastOf(article).blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'callout' ? [proseText(block.body)] : []))
  expect(found).toHaveLength(wanted.length)
  for (const [n, text] of wanted.entries()) expect(found[n]?.startsWith(text)).toBe(true)
  const cells = article.blocks.flatMap((block) => (block.type === 'callout' ? (block.table?.rows.flat() ?? []) : []))
  for (const cell of cells) expect(found.join('')).toContain(cell)
  const related = [...article.related].sort((a, b) => a.position - b.position)
  expect(lastOf(article).related).toEqual(related.map((link) => ({ articleId: demoId('article', link.article), reason: link.reason })))
})

test('an early edition has what was known then, and what was wrong then', () => {
  for (const article of data.articles)
    for (const [n, edition] of of(article).entries()) {
      const made = article.editions[n] ?? expect.fail()
      const states = made.events.map((id) => eventOf(eventNamed(id), made))
      expect(edition.events.map((event) => event.id).sort()).toEqual(states.map((event) => demoId('event', event.id)).sort())
      for (const state of states) expect(edition.events.find((event) => event.id === demoId('event', state.id))?.title).toBe(state.title)
      const verdicts = edition.claims.flatMap((claim) => claim.assessments)
      expect(verdicts.filter((verdict) => verdict.effectiveAt > edition.publishedAt)).toEqual([])
      expect(edition.sources.filter((source) => (source.publishedAt ?? '') > edition.publishedAt)).toEqual([])
    }
  const [first, , third] = editions.filter((edition) => edition.articleId === demoId('article', 'a-001'))
  const text = (edition: Edition | undefined) => edition?.events.map((event) => proseText(event.body)).join('') ?? ''
  expect(text(first)).toContain('plus de 500 salariés sur 700')
  expect(text(third)).not.toContain('plus de 500 salariés sur 700')
})

test('what was left out of an early edition leaves no loose end', () => {
  const bodies = editions.flatMap((edition) => [...edition.events, ...edition.blocks].flatMap((part) => ('body' in part ? [part.body] : [])))
  const paragraphs = bodies.flatMap((body) => body.content ?? []).filter((node) => node.type === 'paragraph').map(proseText)
  const loose = /^(?!xAI)[^\p{Lu}\d«“]|[^.?!…»]\n$|[,;:]\s*[.?!]|[.?!]\.|\s\.|\s{2,}\S/u
  const quotes = new Set(['pas toujours franc dans ses échanges avec le conseil\n'])
  expect(paragraphs.filter((text) => loose.test(text) && !quotes.has(text))).toEqual([])
})

test('a correction stands at its place, with what was said and what is said now', () => {
  const corrected = editions.filter((edition) => edition.kind === 'correction')
  expect(corrected.map((edition) => edition.corrections.map(({ anchor, grave }) => [anchor, grave]))).toEqual([
    ['e-036', 'e-050', 'e-053'].map((id) => [`e-${shortId(demoId('event', id))}`, false]),
  ])
})

test('anchors are the same on every machine', () => {
  expect(shortId(demoId('event', 'e-034'))).toBe('tkb39gjpfe')
})
