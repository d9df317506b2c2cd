import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk } from '#lib/platform/db/desk-client.ts'
import { reading } from '#lib/platform/db/reading-client.ts'
import type { RouteHandler } from '#lib/press/handler.ts'
import { press } from '#lib/press/press.ts'
import {
  articleWith,
  eventOn,
  first,
  newsroom,
  update,
  type Newsroom,
} from '#lib/publishing/newsroom.fixture.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { newsAddresses } from '#lib/reading/sitemap.queries.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { root } from '../../test/shell.ts'
import * as articleFlux from './articles/[slug]/flux.json/route.ts'
import * as article from './articles/[slug]/route.ts'
import * as bib from './articles/[slug]/sources.bib/route.ts'
import * as csl from './articles/[slug]/sources.json/route.ts'
import * as sourcesRis from './articles/[slug]/sources.ris/route.ts'
import * as correctionsFlux from './rectificatifs/flux.xml/route.ts'
import * as categoryFlux from './rubriques/[slug]/flux.json/route.ts'
import * as news from './sitemap-actualites.xml/route.ts'

const SITE = 'https://exemple.fr'
const PUBLISHED = new Date('2024-05-05T10:00:00Z')
let database: TestDatabase
let room: Newsroom
let articleId: string

beforeAll(async () => {
  execFileSync(process.execPath, ['--no-warnings', path.join(root, 'scripts/build-assets.ts')])
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  setVariable('SITE_URL', SITE)
  room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')
  articleId = await articleWith(room, 'principal', [event.id])
  await publishArticle(room.member, first(articleId), PUBLISHED)
})
afterAll(async () => {
  await press().stop()
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

async function get<P>(handler: RouteHandler<P>, address: string, params: P) {
  const response = await handler(new Request(SITE + address), { params: Promise.resolve(params) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const under = { json: csl.GET, ris: sourcesRis.GET, bib: bib.GET }
const data = (slug: string, ending: string) =>
  ending.startsWith('/sources.')
    ? get(under[ending.slice(9) as keyof typeof under], `/articles/${slug}${ending}`, { slug })
    : get(article.GET, `/articles/${slug}${ending}`, { slug: slug + ending })

const FORMATS: [ending: string, type: string, file: string | null][] = [
  ['.json', 'application/json; charset=utf-8', null],
  ['.csv', 'text/csv; charset=utf-8; header=present', 'principal.csv'],
  ['.ics', 'text/calendar; charset=utf-8', 'principal.ics'],
  ['.timeline.json', 'application/json; charset=utf-8', null],
  ['/sources.json', 'application/vnd.citationstyles.csl+json', null],
  ['/sources.ris', 'application/x-research-info-systems', 'principal-sources.ris'],
  ['/sources.bib', 'application/x-bibtex', 'principal-sources.bib'],
]

test.for(FORMATS)(
  '%s is what it says it is, is kept, and leads from the page',
  async ([ending, type, file]) => {
    const { status, headers } = await data('principal', ending)
    expect([status, headers.get('content-type')]).toEqual([200, type])
    expect(headers.get('content-disposition')).toBe(file && `attachment; filename="${file}"`)
    expect(headers.get('cache-tag')?.split(',')).toContain(`article:${articleId}`)
    expect(headers.get('surrogate-key')?.split(' ')).toContain(`article:${articleId}`)
    expect(press().store.last(`/articles/principal${ending}`)).toBeDefined()
    expect((await data('principal', '')).text).toContain(`href="/articles/principal${ending}"`)
    expect((await data('nulle-part', ending)).status).toBe(404)
  },
)

test('an ending that is no format is unknown', async () => {
  expect((await data('principal', '.xml')).status).toBe(404)
  expect((await data('principal', '.constructor')).status).toBe(404)
})

test('feeds of an article, of a category and of corrections', async () => {
  const own = await get(articleFlux.GET, '/articles/principal/flux.json', { slug: 'principal' })
  expect(JSON.parse(own.text)).toMatchObject({
    feed_url: `${SITE}/articles/principal/flux.json`,
    items: [{ id: `urn:uuid:${articleId}#edition-1` }],
  })
  const category = await get(categoryFlux.GET, '/rubriques/affaires/flux.json', { slug: 'affaires' })
  expect(JSON.parse(category.text)).toMatchObject({ items: [{ url: `${SITE}/articles/principal` }] })
  const corrections = await get(correctionsFlux.GET, '/rectificatifs/flux.xml', {})
  expect([corrections.status, corrections.text.includes('<entry>')]).toEqual([200, false])
  expect((await get(categoryFlux.GET, '/rubriques/rien/flux.json', { slug: 'rien' })).status).toBe(404)
})

test('news lasts 48 hours, and its map is never kept', async () => {
  const after = (hours: number) => newsAddresses(new Date(PUBLISHED.getTime() + hours * 3_600_000))
  const found = [await after(-1), await after(0), await after(47.9), await after(48)]
  expect(found.map((articles) => articles.length)).toEqual([0, 1, 1, 0])
  const { status, headers, text } = await get(news.GET, '/sitemap-actualites.xml', {})
  expect([status, headers.get('cache-tag'), text.includes('<url>')]).toEqual([200, null, false])
})

test('a renamed article’s data moves with it; of a withdrawn one it is gone', async () => {
  await desk().article.update({ where: { id: articleId }, data: { slug: 'renomme' } })
  await publishArticle(room.member, update(articleId))
  press().store.markStale([`article:${articleId}`])
  for (const [ending] of FORMATS) {
    const moved = await data('principal', ending)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/articles/renomme${ending}`])
  }
  const withdrawn = { state: 'withdrawn' as const, withdrawalReason: 'Rien n’était vérifié.' }
  await desk().publishedArticle.update({ where: { articleId }, data: withdrawn })
  press().store.markStale([`gone:${articleId}`])
  for (const [ending] of FORMATS) expect((await data('renomme', ending)).status).toBe(410)
})
