// Next's custom server, with the press store in front. Expects DATABASE_URL, a migrated database and a build.
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import next from 'next'
import { openAssets } from './lib/press/assets.ts'
import { front } from './lib/press/front.ts'
import { closeServer, listen } from './lib/press/listen.ts'
import { press } from './lib/press/press.ts'
import { warmUp } from './lib/press/warm-up.ts'
import { env, useEnvironment } from './lib/platform/env.ts'

/** @param {{ dev: boolean }} options `dev`: Next in development, and no page is kept */
export async function serve({ dev }) {
  const { PORT, HOST, TRUST_PROXY, siteUrl } = env()
  const server = createServer({ keepAliveTimeout: 65_000 })
  const app = next({
    dev,
    dir: import.meta.dirname,
    hostname: HOST,
    port: PORT,
    httpServer: server,
    quiet: true,
  })
  await app.prepare()
  const { store, handed, stop } = press()
  const asset = dev ? () => undefined : openAssets(path.join(import.meta.dirname, 'public', 'assets'))
  server.on(
    'request',
    front({
      handle: app.getRequestHandler(),
      store,
      handed,
      asset,
      siteUrl,
      trustProxy: TRUST_PROXY === 'on',
    }),
  )
  await listen(server, PORT, HOST)
  if (!dev) await warmUp(`http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`)
  return {
    url: siteUrl,
    async close() {
      await closeServer(server)
      await stop()
      await app.close()
    },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(import.meta.dirname)
  useEnvironment({ NODE_ENV: 'production' })
  const { close } = await serve({ dev: false })
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void close().then(() => process.exit(0)))
}
