import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortId } from '#lib/domain/ids.ts'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import { press } from '#lib/press/press.ts'
import { articleWith, eventOn, first, newsroom } from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { setVariable } from '../../../test/environment.ts'
import { faultsOf } from '../../../test/html-checks.ts'
import { root } from '../../../test/shell.ts'
import { GET } from './route.tsx'

const SITE = 'https://exemple.fr'
let database: TestDatabase
let eventId: string

beforeAll(async () => {
  // Pages name the stylesheet by what the last making of it wrote down.
  execFileSync(process.execPath, [path.join(root, 'scripts/build-assets.ts')])
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  setVariable('SITE_URL', SITE)
  const room = await newsroom()
  eventId = (await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')).id
  await publishArticle(room.member, first(await articleWith(room, 'principal', [eventId])))
})
afterAll(async () => {
  await press().stop()
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

async function page(query: string) {
  const response = await GET(new Request(`${SITE}/recherche?${query}`), { params: Promise.resolve({}) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const words = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&#x27;/g, '’')

test('a result leads to its event, wherever in the article it is told', async () => {
  const { text } = await page('q=directeur')
  const anchor = `e-${shortId(eventId)}`
  expect(text).toContain(`<h3><a href="/articles/principal?ancre=${anchor}#${anchor}">`)
  expect(text).toContain('<mark>directeur</mark>')
})

test('filters are links that say what they leave, and that take themselves away', async () => {
  const { text } = await page('q=conseil')
  expect(text).toContain('href="/recherche?q=conseil&amp;rubrique=affaires"')
  expect(text).toContain('href="/recherche?q=conseil&amp;acteur=ada"')
  expect(text).toContain('href="/recherche?q=conseil&amp;statut=etabli"')
  expect(text).toContain('href="/recherche?q=conseil&amp;de=2023-11&amp;a=2023-11"')
  const filtered = await page('q=conseil&acteur=ada&de=2023')
  expect(filtered.text).toMatch(
    /<a href="\/recherche\?q=conseil&amp;de=2023"[^>]*aria-current="true"[^>]*>Ada/,
  )
  expect(filtered.text).toContain('<input type="hidden" name="acteur" value="ada"/>')
})

test('a date that cannot be read is answered at its field, with what was typed', async () => {
  const { status, text } = await page('q=conseil&de=hier&a=31+f%C3%A9vrier+2023')
  expect(status).toBe(400)
  expect(text).toMatch(/<input id="q"[^>]*value="conseil"/)
  expect(text).toMatch(/<input id="de"[^>]*aria-invalid="true"[^>]*value="hier"/)
  expect(text).toMatch(/<input id="a"[^>]*aria-invalid="true"[^>]*value="31 février 2023"/)
  expect(words(text)).toContain('Cette date n’est pas comprise. Écrivez-la ainsi')
  expect(words((await page('q=conseil&de=2024&a=2023')).text)).toContain('La fin précède le début.')
})

test('where nothing is found, the page says what to do', async () => {
  const { status, text } = await page('q=conseil&statut=dementi')
  expect(status).toBe(200)
  expect(words(text)).toContain('Rien de publié ne correspond à «\u00a0conseil\u00a0».')
  expect(text).toMatch(/<a href="\/recherche\?q=conseil"[^>]*>Chercher sans le filtre «\u00a0démenti\u00a0»/)
  const misspelt = await page('q=dirceteur')
  expect(words(misspelt.text)).toMatch(
    /1\u00a0événement pour «\u00a0directeur\u00a0».*Chercher plutôt «\u00a0dirceteur\u00a0»/s,
  )
  expect(misspelt.text).toContain('href="/recherche?q=dirceteur&amp;exact=1"')
})

test('what is typed is words, never markup, and the page is sound', async () => {
  for (const query of [
    'q=%3Cscript%3Ealert(1)%3C/script%3E',
    'q=%22%3E%3Cb%3E&de=%22%3E%3Cb%3E',
    'q=conseil',
    '',
  ]) {
    const { text } = await page(query)
    expect(text).not.toMatch(/<script>|"><b>/)
    expect(faultsOf(text)).toEqual([])
  }
})

test('no search is indexed or kept, whatever stands in its query', async () => {
  const before = press().store.bytes
  for (const query of [
    'q=conseil',
    'acteur=ada&x=1',
    'page=2&ancre=e-1',
    'q=conseil&statut=etabli&partie=3',
    'utm=1',
  ]) {
    const { headers, text } = await page(query)
    expect(headers.get('cache-control')).toBe('private, no-store')
    if (text.includes('id="q"')) expect(text).toContain('<meta name="robots" content="noindex"')
  }
  expect(press().store.bytes).toBe(before)
})
