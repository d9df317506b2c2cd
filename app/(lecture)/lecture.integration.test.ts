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
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { setVariable } from '../../test/environment.ts'
import { root } from '../../test/shell.ts'
import * as anyPath from './[...path]/route.ts'
import * as actor from './acteurs/[slug]/route.tsx'
import * as archives from './archives/route.ts'
import * as edition from './articles/[slug]/editions/[n]/route.ts'
import * as changes from './articles/[slug]/modifications/route.ts'
import * as article from './articles/[slug]/route.ts'
import * as vote from './articles/[slug]/vote/route.ts'
import * as author from './auteurs/[slug]/route.tsx'
import * as charter from './charte/route.ts'
import * as atomFeed from './flux.xml/route.ts'
import * as feed from './flux.json/route.ts'
import * as search from './recherche/route.tsx'
import * as corrections from './rectificatifs/route.tsx'
import * as robots from './robots.txt/route.ts'
import * as home from './route.tsx'
import * as category from './rubriques/[slug]/route.tsx'
import * as sitemap from './sitemap.xml/route.ts'

const SITE = 'https://exemple.fr'
let database: TestDatabase
let room: Newsroom
let articleId: string

beforeAll(async () => {
  // Pages name the stylesheet by what the last making of it wrote down.
  execFileSync(process.execPath, [path.join(root, 'scripts/build-assets.ts')])
  database = await testDatabase()
  setVariable('DATABASE_URL', database.url)
  setVariable('SITE_URL', SITE)
  room = await newsroom()
  const event = await eventOn(room, '2023-11-17', 'Le conseil renvoie son directeur.')
  articleId = await articleWith(room, 'principal', [event.id])
  await publishArticle(room.member, first(articleId), new Date('2024-05-05T10:00:00Z'))
  const secret = await eventOn(room, '2023-11-18', 'Brouillon confidentiel.')
  await articleWith(room, 'brouillon', [secret.id])
})
afterAll(async () => {
  await press().stop()
  await Promise.all([desk().$disconnect(), reading().$disconnect()])
  await database.drop()
})

async function get<P>(handler: RouteHandler<P>, address: string, params: P, init?: RequestInit) {
  const response = await handler(new Request(SITE + address, init), { params: Promise.resolve(params) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const read = (slug: string, init?: RequestInit) => get(article.GET, `/articles/${slug}`, { slug }, init)

const ADDRESSES = [
  ['/', () => get(home.GET, '/', {})],
  ['/articles/principal', () => read('principal')],
  [
    '/articles/principal/editions/1',
    () => get(edition.GET, '/articles/principal/editions/1', { slug: 'principal', n: '1' }),
  ],
  [
    '/articles/principal/modifications',
    () => get(changes.GET, '/articles/principal/modifications', { slug: 'principal' }),
  ],
  ['/articles/principal/vote', () => get(vote.GET, '/articles/principal/vote', { slug: 'principal' })],
  ['/rubriques/affaires', () => get(category.GET, '/rubriques/affaires', { slug: 'affaires' })],
  ['/auteurs/edith', () => get(author.GET, '/auteurs/edith', { slug: 'edith' })],
  ['/acteurs/ada', () => get(actor.GET, '/acteurs/ada', { slug: 'ada' })],
  ['/archives', () => get(archives.GET, '/archives', {})],
  ['/rectificatifs', () => get(corrections.GET, '/rectificatifs', {})],
  ['/recherche', () => get(search.GET, '/recherche?q=confidentiel', {})],
  ['/flux.xml', () => get(atomFeed.GET, '/flux.xml', {})],
  ['/flux.json', () => get(feed.GET, '/flux.json', {})],
  ['/sitemap.xml', () => get(sitemap.GET, '/sitemap.xml', {})],
  ['/robots.txt', () => get(robots.GET, '/robots.txt', {})],
] as const

test.for(ADDRESSES)('%s is answered, safely, and holds no word of a draft', async ([, ask]) => {
  const { status, headers, text } = await ask()
  expect(status).toBe(200)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
  expect(text.replaceAll('q=confidentiel', '')).not.toMatch(/Brouillon|\/brouillon/)
})

test('an article is a whole document: one heading, its canonical address, its feeds, its stylesheet by its hash', async () => {
  const { text, headers } = await read('principal')
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(text).toMatch(/^<!doctype html><html lang="fr">/)
  expect(text.match(/<h1/g)).toHaveLength(1)
  expect(text).toContain('<link rel="canonical" href="https://exemple.fr/articles/principal"/>')
  expect(text).toMatch(/<link rel="stylesheet" href="\/assets\/lecture\.[0-9a-f]+\.css"/)
  expect(text).toContain('application/atom+xml')
  const [script, ...others] = text.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []
  expect(script).toMatch(/^<script type="module" src="\/assets\/lecture\.[0-9a-f]+\.js">$/)
  expect(others).toEqual([])
})

test('every text of its JSON-LD stands on the page', async () => {
  const { text } = await read('principal')
  const blocks = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json ?? '') as unknown,
  )
  const page = text
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (value instanceof Object)
      for (const [key, inner] of Object.entries(value)) if (!/^@|inLanguage/.test(key)) collect(inner)
  }
  blocks.forEach(collect)
  const words = texts.filter((value) => !/^https:\/\/|^\d{4}-/.test(value))
  expect(words.length).toBeGreaterThan(5)
  // A trail begins at «Accueil»: on the page, the publication's name leads there.
  expect(words.filter((value) => value !== 'Accueil' && !page.includes(value))).toEqual([])
})

test('what readers hold already is not sent again', async () => {
  const etag = (await read('principal')).headers.get('etag') ?? ''
  expect(await read('principal', { headers: { 'if-none-match': `W/${etag}` } })).toMatchObject({
    status: 304,
    text: '',
  })
})

test('a draft and an unknown address are 404; so is a page beyond the last', async () => {
  expect((await read('brouillon')).status).toBe(404)
  expect((await read('nulle-part')).text).toContain('Cette page n’existe pas')
  expect((await get(anyPath.GET, '/nulle/part', {})).status).toBe(404)
  expect((await get(category.GET, '/rubriques/affaires?page=2', { slug: 'affaires' })).status).toBe(404)
  expect((await get(category.GET, '/rubriques/affaires?page=x', { slug: 'affaires' })).status).toBe(404)
  expect((await get(charter.GET, '/charte', {})).status).toBe(404) // until it is written
})

test('a refused address says why', async () => {
  const refused = (status: string) =>
    get(anyPath.GET, '/adresse-refusee', {}, { headers: { 'x-frise-refused': status } })
  expect(await refused('400')).toMatchObject({ status: 400 })
  expect(await refused('414')).toMatchObject({ status: 414 })
  const method = await refused('405')
  expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  const posted = await get(article.POST, '/articles/principal', {}, { method: 'POST' })
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await get(vote.PUT, '/articles/principal/vote', {}, { method: 'PUT' })).headers.get('allow')).toBe(
    'GET, HEAD, POST',
  )
})

test('a reader votes by a form, sees it, and cannot be made to by another site', async () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    get(
      vote.POST,
      '/articles/principal/vote',
      { slug: 'principal' },
      {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(body.length),
          ...headers,
        },
      },
    )
  expect((await post('note=4', { origin: 'https://ailleurs.exemple' })).status).toBe(403)
  expect((await post('note=4', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post('note=9')).status).toBe(422)
  const voted = await post('note=4', { origin: SITE })
  expect([voted.status, voted.headers.get('location')]).toEqual([303, '/articles/principal/vote'])
  const cookie = voted.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(
    /^frise_lecteur=[\w-]{32}; Path=\/articles; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
  )
  const mine = await get(
    vote.GET,
    '/articles/principal/vote',
    { slug: 'principal' },
    { headers: { cookie: cookie.split(';')[0] ?? '' } },
  )
  expect(mine.text).toContain('Vous avez donné 4 sur 5')
  expect((await read('principal')).text).toContain('1\u00a0vote')
})

test('a renamed article redirects for good; a withdrawn one says why, at all its addresses', async () => {
  await desk().article.update({ where: { id: articleId }, data: { slug: 'renomme' } })
  await publishArticle(room.member, update(articleId))
  const moved = await read('principal')
  expect([moved.status, moved.headers.get('location'), moved.text]).toEqual([301, '/articles/renomme', ''])
  await desk().publishedArticle.update({
    where: { articleId },
    data: { state: 'withdrawn', withdrawalReason: 'Rien n’était vérifié.' },
  })
  await desk().listing.deleteMany({ where: { articleId } })
  press().store.markStale([`gone:${articleId}`])
  const gone = await read('renomme')
  expect(gone.status).toBe(410)
  expect(gone.text).toContain('Rien n’était vérifié.')
  expect((await get(edition.GET, '/articles/renomme/editions/1', { slug: 'renomme', n: '1' })).status).toBe(
    410,
  )
  expect((await get(vote.GET, '/articles/renomme/vote', { slug: 'renomme' })).status).toBe(404)
  expect((await get(actor.GET, '/acteurs/ada', { slug: 'ada' })).status).toBe(410)
})
