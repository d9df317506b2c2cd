import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventAnchor } from '#components/article/edition-index.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { press } from '#lib/press/press.ts'
import { articleWith, eventOn, first, newsroom } from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../../../test/database.ts'
import { setVariable } from '../../../../test/environment.ts'
import { root } from '../../../../test/shell.ts'
import * as article from './route.ts'

const SITE = 'https://exemple.fr'
let database: TestDatabase
let late: string // anchor of the second event

beforeAll(async () => {
  execFileSync(process.execPath, ['--no-warnings', path.join(root, 'scripts/build-assets.ts')])
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  setVariable('SITE_URL', SITE)
  const room = await newsroom()
  const early = await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')
  const later = await eventOn(room, '2023-11-21', 'Le conseil le rappelle.')
  late = eventAnchor(later.id)
  const id = await articleWith(room, 'principal', [early.id, later.id])
  await publishArticle(room.member, first(id), new Date('2024-05-05T10:00:00Z'))
})
afterAll(async () => {
  await press().stop()
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

async function read(query: string) {
  const params = Promise.resolve({ slug: 'principal' })
  const response = await article.GET(new Request(`${SITE}/articles/principal${query}`), { params })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
const canonical = `<link rel="canonical" href="${SITE}/articles/principal"/>`

test('as of a day the page says so, and is the same article to a search engine', async () => {
  const { status, text } = await read('?au=2023-11-19')
  expect(status).toBe(200)
  expect(text).toContain('Ce que l’on savait le <time dateTime="2023-11-19">19\u00a0novembre')
  expect(text).toContain(canonical)
  expect(text).not.toContain('NewsArticle')
})

test('an actor, a status, the key events: each an address, and together', async () => {
  for (const query of ['?acteur=ada', '?statut=etabli', '?acteur=ada&statut=etabli&au=2030-01-01']) {
    const { status, text } = await read(query)
    expect([status, text.includes(canonical)]).toEqual([200, true])
    expect(text).toContain('aria-label="Une partie des événements"')
  }
  expect((await read('?cles=1')).text).toContain('Aucun événement à montrer ainsi.')
})

test.for(['?acteur=personne', '?statut=inconnu', '?au=2023-02-30', '?depuis=1', '?partie=2'])(
  '%s is answered by the article itself',
  async (query) => {
    expect(await read(query)).toMatchObject({ status: 303, location: '/articles/principal' })
  },
)

test('a place leads to the page that tells it; a place that is none, to the article', async () => {
  expect(await read(`?ancre=${late}`)).toMatchObject({ status: 303, location: `/articles/principal#${late}` })
  expect(await read('?ancre=e-0000000000')).toMatchObject({ status: 303, location: '/articles/principal' })
})

test('only the days that taught something are kept', async () => {
  const kept = async (query: string) => {
    await read(query)
    return press().store.last(`/articles/principal${query}`) !== undefined
  }
  const { text } = await read('')
  const days = [...text.matchAll(/\?au=([\d-]+)/g)].map(([, day]) => day)
  for (const day of days) expect(await kept(`?au=${day}`)).toBe(true)
  expect(await kept('?au=1999-01-01')).toBe(false)
  expect(await kept('?acteur=personne')).toBe(false)
  expect(await kept('?acteur=ada')).toBe(true)
})
