// A server as `npm start` runs it, in a process of its own, that also publishes when it is asked to: what is published
// here is published in the process that serves it. Expects DATABASE_URL, PORT and FRISE_DATA.
import { desk } from '#lib/platform/db/desk-client.ts'
import { useEnvironment } from '#lib/platform/env.ts'
import { grantAll } from '#lib/platform/auth/grant.ts'
import { startSession } from '#lib/platform/auth/session.commands.ts'
import { sessionCookie } from '#lib/platform/auth/session-cookie.ts'
import { press } from '#lib/press/press.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { keepLongArticle } from './long-article.ts'
import type { Request } from './measure.ts'

useEnvironment({ NODE_ENV: 'production' })
// Imported when the environment is as production has it.
const { serve } = await import('../server.mjs')

async function publish(slug: string): Promise<number> {
  const { id, version } = await desk().article.findFirstOrThrow({ where: { slug } })
  const editor = await editorOf()
  const input = { articleId: id, version, kind: 'update', note: 'Mesure.', corrections: [] }
  return (await publishArticle(editor, input)).number
}

async function editorOf() {
  const email = 'banc@exemple.invalid'
  const data = { email, name: 'Banc d’essai', role: 'editor' as const }
  const { id } = await desk().member.upsert({ where: { email }, create: data, update: {} })
  return grantAll({ id, ...data }, 'publish', 'desk.read')
}

async function fill(pages: number, bytes: number): Promise<number> {
  const { store } = press()
  for (let n = 0; n < pages; n++)
    await store.obtain(`/articles/remplissage-${n}`, () =>
      Promise.resolve({
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: `${n} `.padEnd(bytes, 'mot '),
        tags: [`article:${n}`],
      }),
    )
  return store.bytes
}

async function answer(request: Request): Promise<unknown> {
  switch (request.do) {
    case 'publish':
      return publish(request.slug)
    case 'forget':
      press().store.hear()
      return null
    case 'fill':
      return fill(request.pages, request.bytes)
    case 'memory':
      return process.memoryUsage().rss
    case 'signIn':
      return sessionCookie(await startSession(desk(), (await editorOf()).id, new Date()))
    case 'long':
      return keepLongArticle(request.events, (await editorOf()).id)
  }
}

const server = await serve({ dev: false })
process.on('message', (message: { id: number; request: Request }) => {
  void answer(message.request).then(
    (value) => process.send?.({ id: message.id, value: value ?? null }),
    (error: unknown) => process.send?.({ id: message.id, error: String(error) }),
  )
})
process.on('disconnect', () => void server.close().then(() => process.exit(0)))
process.send?.({ id: 0, value: server.url })
