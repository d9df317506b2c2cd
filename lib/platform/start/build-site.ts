import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { withFolderLock } from '../postgres/folder-lock.ts'
import type { Reporter } from './reporter.ts'
import { runNode } from './run-node.ts'
import { stampOf, unlessDone } from './source-stamp.ts'
import { startWords } from './start.words.ts'

export interface Building {
  root: string
  reporter: Reporter
  signal: AbortSignal
}

const within = (root: string, ...names: string[]) => path.join(root, ...names)

/** Runs a task that no other process may run at the same time on this copy of the project: building, or filling the
 *  database. Seconds for the next one in line, when the first has done the work. */
export async function oneStartAtATime<T>({ root, reporter }: Building, task: () => Promise<T>): Promise<T> {
  const folder = within(root, 'node_modules', '.cache', 'frise')
  mkdirSync(folder, { recursive: true })
  return withFolderLock(folder, task, () => reporter.say(startWords.waiting), 600_000)
}

/** The database client that Prisma writes from the schema. */
export async function generateClient({ root, reporter, signal }: Building): Promise<void> {
  const folder = within(root, 'prisma', 'generated')
  const stamp = stampOf(root, ['prisma/schema.prisma', 'node_modules/@prisma/client/package.json'])
  const generate = () =>
    reporter.step(startWords.step.client, async () => {
      await runNode(root, 'prisma generate', ['node_modules/prisma/build/index.js', 'generate'], signal)
    })
  await unlessDone(within(folder, '.stamp'), stamp, [within(folder, 'client.ts')], generate)
}

/** The reader's stylesheet and fonts; quick enough to be made at every start of development. */
export async function buildAssets({ root, signal }: Building): Promise<void> {
  await runNode(
    root,
    'build-assets',
    ['--experimental-strip-types', '--no-warnings', 'scripts/build-assets.ts'],
    signal,
  )
}

/** The site, unless the present build was made from exactly these files. */
export async function buildSite(building: Building): Promise<void> {
  const { root, reporter, signal } = building
  const products = [within(root, '.next', 'BUILD_ID'), within(root, 'public', 'assets', 'manifest.json')]
  await unlessDone(within(root, '.next', 'frise-build'), stampOf(root), products, async () => {
    await reporter.step(startWords.step.assets, () => buildAssets(building))
    await reporter.step(startWords.step.build, () =>
      runNode(root, 'next build', ['node_modules/next/dist/bin/next', 'build'], signal),
    )
  })
}
