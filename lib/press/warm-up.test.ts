import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { warmUp } from './warm-up.ts'

async function readingOf(home: string): Promise<string[]> {
  const read: string[] = []
  const server = createServer((request, response) => {
    read.push(request.url ?? '')
    response.end(request.url === '/' ? home : 'article')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  await warmUp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  server.close()
  return read
}

test('the front page is read, and the first articles that it names, each once', async () => {
  const links = ['/articles/a', '/acteurs/b', '/articles/a', '/articles/c-d', '/articles/e', '/articles/f']
  const home = links.map((href) => `<a href="${href}">Lire</a>`).join('')
  expect(await readingOf(home)).toEqual(['/', '/articles/a', '/articles/c-d', '/articles/e'])
  expect(await readingOf('Rien encore.')).toEqual(['/'])
})

test('a server that cannot be read is no reason not to start', async () => {
  await expect(warmUp('http://127.0.0.1:1')).resolves.toBeUndefined()
})
