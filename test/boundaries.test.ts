import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from './shell.ts'

const packages = ['@auth/core', '@prisma/client', 'next', 'pg', 'react', 'zod']

/** Who imports whom, and the rule that refuses it. */
const refused = [
  ['lib/domain/gate.ts', 'lib/platform/log.ts', 'lib-domain'],
  ['lib/domain/gate.ts', 'node:fs', 'domain-is-pure'],
  ['lib/domain/gate.ts', 'zod', 'zod-in-schemas'],
  ['lib/platform/log.ts', 'lib/desk/event/event.queries.ts', 'lib-platform'],
  ['lib/desk/event/event.queries.ts', 'lib/reading/home.queries.ts', 'lib-desk'],
  ['lib/desk/event/event.actions.ts', '@prisma/client', 'prisma-in-queries-and-commands'],
  ['lib/desk/event/event.queries.ts', 'pg', 'driver-in-platform'],
  ['lib/publishing/publish.commands.ts', 'lib/desk/event/event.commands.ts', 'lib-publishing'],
  ['lib/reading/home.queries.ts', 'lib/desk/event/event.queries.ts', 'lib-reading'],
  ['lib/reading/home.queries.ts', 'lib/platform/db/desk-client.ts', 'reading-is-public'],
  ['lib/press/render.ts', 'lib/exchange/feed.ts', 'lib-press'],
  ['lib/press/render.ts', 'components/desk/form.client.tsx', 'lib-press'],
  ['lib/exchange/feed.ts', 'lib/platform/log.ts', 'lib-exchange'],
  ['lib/exchange/feed.ts', 'node:fs', 'exchange-is-pure'],
  ['lib/audience/vote.commands.ts', 'lib/publishing/publish.commands.ts', 'lib-audience'],
  ['lib/audience/vote.commands.ts', 'lib/exchange/feed.ts', 'lib-audience'],
  ['lib/sourcing/fetch.ts', 'lib/publishing/publish.commands.ts', 'lib-others'],
  ['lib/platform/log.ts', 'lib/audience/vote.commands.ts', 'lib-platform'],
  ['lib/platform/jobs/start-jobs.ts', 'lib/publishing/publish.commands.ts', 'jobs-call-commands'],
  ['lib/cli/frise.ts', 'components/article/article.tsx', 'cli-has-no-screen'],
  ['components/article/article.tsx', 'lib/reading/home.queries.ts', 'components-pure'],
  ['components/article/article.tsx', 'next', 'components-pure'],
  ['components/desk/form.client.tsx', 'lib/platform/log.ts', 'components-desk'],
  ['components/desk/form.client.tsx', 'lib/desk/event/event.commands.ts', 'components-desk-types'],
  ['components/ui/button.tsx', 'lib/domain/gate.ts', 'components-ui'],
  ['app/page.tsx', 'lib/platform/db/desk-client.ts', 'app-without-database'],
  ['lib/press/store.ts', 'app/page.tsx', 'nothing-imports-app'],
  ['app/page.tsx', '@auth/core', 'auth-in-its-folder'],
  ['lib/press/store.ts', 'test/database.ts', 'production-without-tests'],
  ['lib/domain/dates.ts', 'lib/domain/misc/pad.ts', 'a-name-that-says-what-imported'],
  ['lib/domain/index.ts', 'lib/domain/dates.ts', 'a-name-that-says-what'],
  ['lib/desk/a.ts', 'lib/desk/b.ts', 'no-circle'],
] as const

/** The way back that makes the circle: it is reported once, at its first file. */
const wayBack = ['lib/desk/b.ts', 'lib/desk/a.ts'] as const

const allowed = [
  ['lib/platform/jobs/start-jobs.ts', 'lib/audience/vote.commands.ts'],
  ['components/desk/save.client.tsx', 'lib/desk/event/event.actions.ts'],
  ['lib/domain/event.schema.ts', 'zod'],
  ['lib/domain/gate.test.ts', 'node:fs'],
  ['lib/platform/db/desk-client.ts', '@prisma/client'],
  ['lib/platform/auth/sign-in.ts', '@auth/core'],
  ['lib/publishing/publish.commands.ts', 'lib/desk/event/event.queries.ts'],
  ['lib/reading/list.queries.ts', 'lib/platform/db/reading-client.ts'],
  ['lib/press/page.ts', 'components/article/article.tsx'],
  ['lib/press/page.ts', 'lib/reading/home.queries.ts'],
  ['components/article/article.tsx', 'react'],
  ['components/article/article.tsx', 'components/timeline/timeline.tsx'],
  ['components/desk/form.client.tsx', 'lib/desk/event/event.schema.ts'],
  ['components/desk/form.client.tsx', 'components/article/article.tsx'],
  ['app/page.tsx', 'lib/desk/event/event.commands.ts'],
] as const

const folder = mkdtempSync(path.join(os.tmpdir(), 'frise-boundaries-'))
const found = new Set<string>()
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

function write(file: string, text: string): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
}

function writeProject(): void {
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1']))
  const imports = { '#*': './*' }
  write('package.json', JSON.stringify({ type: 'module', imports, dependencies }))
  write('tsconfig.json', '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }')
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'main.js' }))
    write(`node_modules/${name}/main.js`, '')
  }
  const pairs = [...refused, ...allowed, wayBack]
  for (const file of new Set(pairs.flatMap(([from, to]) => [from, to]))) {
    if (!/\.tsx?$/.test(file)) continue
    const named = pairs
      .filter(([from]) => from === file)
      .map(([, to]) => (/\.tsx?$/.test(to) ? `#${to}` : to))
    write(file, named.map((name) => `import '${name}'\n`).join(''))
  }
}

beforeAll(() => {
  writeProject()
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const rules = path.join(root, '.dependency-cruiser.cjs')
  const options = ['--config', rules, '--output-type', 'json', 'app', 'components', 'lib', 'test']
  const { stdout } = spawnSync(process.execPath, [program, ...options], { cwd: folder, encoding: 'utf8' })
  for (const { from, to, rule } of Report.parse(JSON.parse(stdout)).summary.violations) {
    found.add(
      [from, to.replace(/^node_modules\/(.+)\/main\.js$/, '$1').replace(/^fs$/, 'node:fs'), rule.name].join(
        ' ',
      ),
    )
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.for(refused)('%s may not import %s: %s', (row) => {
  expect([...found]).toContain(row.join(' '))
})

test.for(allowed)('%s may import %s', ([from, to]) => {
  expect([...found].filter((violation) => violation.startsWith(`${from} ${to} `))).toEqual([])
})

test('every import of the trial was understood', () => {
  expect([...found].filter((violation) => violation.endsWith(' resolvable'))).toEqual([])
})
