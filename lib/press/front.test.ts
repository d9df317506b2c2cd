import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { handlerOf, HTML, LONG, made, start } from './front.fixture.ts'
import { TICKET } from './page-headers.ts'

test('a kept page is answered without Next, in the form that is asked for', async () => {
  const { store, handle, get } = await start()
  await store.obtain('/articles/a', async () => made(LONG))
  const plain = await get('/articles/a?utm_source=x')
  const br = await get('/articles/a', { headers: { 'accept-encoding': 'gzip, br' } })
  const gzip = await get('/articles/a', { headers: { 'accept-encoding': 'gzip' } })
  expect(handle).not.toHaveBeenCalled()
  expect(plain.body.toString()).toBe(LONG)
  expect(brotliDecompressSync(br.body).toString()).toBe(LONG)
  expect(gunzipSync(gzip.body).toString()).toBe(LONG)
  expect(br.headers).toMatchObject({
    'content-encoding': 'br',
    'content-length': String(br.body.length),
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  })
  expect(br.headers['content-security-policy']).toContain("default-src 'none'")
  expect(br.headers['strict-transport-security']).toBeDefined()
  expect(new Set([plain, br, gzip].map((answer) => answer.headers.etag)).size).toBe(3)
})

test('304 for what the client holds, and the head alone for HEAD', async () => {
  const { store, get } = await start()
  await store.obtain('/', async () => made(LONG))
  const first = await get('/', { headers: { 'accept-encoding': 'br' } })
  const again = await get('/', {
    headers: { 'accept-encoding': 'br', 'if-none-match': first.headers.etag ?? '' },
  })
  expect(again).toMatchObject({ status: 304, headers: { etag: first.headers.etag } })
  expect(again.body).toHaveLength(0)
  expect(again.headers['content-encoding']).toBeUndefined()
  const head = await get('/', { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  expect(head).toMatchObject({
    status: 200,
    headers: { 'content-length': String(first.body.length), etag: first.headers.etag },
  })
  expect(head.body).toHaveLength(0)
})

test('what Next makes is kept, compressed and answered with our headers alone', async () => {
  const site = await start({
    handle: (...asked) => handlerOf(() => site, '/articles/a', made(LONG))(...asked),
  })
  const answer = await site.get('/articles/a', { headers: { 'accept-encoding': 'br' } })
  expect(brotliDecompressSync(answer.body).toString()).toBe(LONG)
  expect(answer.headers.vary).toBe('accept-encoding')
  await site.get('/articles/a')
  expect(site.handle).toHaveBeenCalledTimes(1)
  expect(site.handed.size).toBe(0)
})

test('a page announced as changed is made again', async () => {
  let text = 'before'
  const site = await start({
    handle: (...asked) => handlerOf(() => site, '/articles/a', made(text))(...asked),
  })
  await site.get('/articles/a')
  text = 'after'
  site.store.markStale(['article:1'])
  expect((await site.get('/articles/a')).body.toString()).toBe('after')
})

test('an answer that is not kept is compressed too, with its cookies', async () => {
  const handle = async (_: IncomingMessage, response: ServerResponse) => {
    response.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2'])
    response.writeHead(404, HTML)
    response.end(LONG)
  }
  const { get } = await start({ handle })
  const answer = await get('/nowhere', { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.status).toBe(404)
  expect(gunzipSync(answer.body).toString()).toBe(LONG)
  expect(answer.headers['set-cookie']).toEqual(['a=1; HttpOnly', 'b=2'])
})

test('HEAD of a page that is not kept has the length of its GET', async () => {
  const { get } = await start({
    handle: async ({ method }, response) => void response.end(method === 'GET' ? 'whole' : ''),
  })
  const head = await get('/recherche?q=x', { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, headers: { 'content-length': '5' } })
  expect(head.body).toHaveLength(0)
})

test('a handler of readers sees no header that could change what others get', async () => {
  let seen: IncomingMessage['headers'] = {}
  const handle = async ({ headers }: IncomingMessage, response: ServerResponse) => {
    seen = headers
    response.end()
  }
  const { get } = await start({ handle })
  const forged = {
    rsc: '1',
    'next-router-prefetch': '1',
    'x-forwarded-host': 'evil.example',
    host: 'evil.example',
    [TICKET]: '7',
  }
  await get('/articles/a', {
    headers: { ...forged, 'accept-language': 'en', 'if-none-match': '*', cookie: 'frise=1' },
  })
  const { [TICKET]: ticket, ...rest } = seen
  expect(rest).toEqual({ cookie: 'frise=1', host: 'exemple.fr', 'x-frise-client': '127.0.0.1' })
  expect(ticket).not.toBe('7')
})

test.for([
  [false, '127.0.0.1'],
  [true, '198.51.100.7'],
] as const)('with a trusted proxy: %s, the client is %s', async ([trustProxy, client]) => {
  let seen: unknown
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    seen = request.headers['x-frise-client']
    response.end()
  }
  const { get } = await start({ trustProxy, handle })
  const forged = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7', 'x-frise-client': 'forged' }
  for (const path of ['/articles/a', '/bureau/articles']) {
    await get(path, { headers: forged })
    expect(String(seen)).toContain(client)
  }
})

test.for([
  ['/articles/%E0%A4%A', 'GET', '400'],
  ['/articles/%00', 'GET', '400'],
  [`/articles/${'a'.repeat(3000)}`, 'GET', '414'],
  ['/articles/a', 'PROPFIND', '405'],
  ['/bureau/%ZZ', 'GET', '400'],
] as const)('%s by %s is refused before it reaches a page: %s', async ([path, method, status]) => {
  let seen: unknown
  const { get } = await start({
    handle: async (request, response) => {
      seen = [request.method, request.url, request.headers['x-frise-refused']]
      response.end()
    },
  })
  await get(path, { method })
  expect(seen).toEqual(['GET', '/adresse-refusee', status])
})

test('the desk gets its requests as they are', async () => {
  const { handle, get } = await start({
    handle: async (_, response) => void response.writeHead(200, { 'x-desk': 'yes' }).end('desk'),
  })
  const answer = await get('/bureau?x=1', { headers: { rsc: '1' } })
  expect(answer.headers).toMatchObject({ 'x-desk': 'yes' })
  expect(answer.headers['content-security-policy']).toBeUndefined()
  expect(handle.mock.calls[0]![0].headers.rsc).toBe('1')
})

test('assets are served from memory', async () => {
  const { handle, get } = await start()
  expect((await get('/assets/lecture.css')).body.toString()).toBe('css')
  await get('/assets/../package.json')
  expect(handle).toHaveBeenCalledTimes(1)
})

test('when Next itself fails, a number and nothing of the error', async () => {
  const { get } = await start({ handle: async () => Promise.reject(new Error('secret path')) })
  const answer = await get('/articles/a')
  expect(answer.status).toBe(500)
  expect(answer.body.toString()).toMatch(
    /^Cette page n’a pas pu être servie\. Numéro de l’incident\u00a0: [0-9a-f]{8}\n$/,
  )
})

test('who has closed the banner gets the page kept for them; any other cookie changes nothing', async () => {
  const { store, get } = await start()
  await store.obtain('/articles/a', async () => made(LONG, { headers: { ...HTML, vary: 'cookie' } }))
  await store.obtain('bare /articles/a', async () => made('bare'))
  const body = async (cookie: string) => (await get('/articles/a', { headers: { cookie } })).body.toString()
  expect(await body('frise_bandeau=ferme')).toBe('bare')
  expect(await Promise.all(['a=b', 'frise_bandeaux=1'].map(body))).toEqual([LONG, LONG])
  expect((await get('/articles/a')).headers.vary).toBe('accept-encoding, cookie')
})
