import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** All that a build is made from. */
const SOURCES = [
  '{app,components,lib,styles,scripts}/**/*',
  'prisma/schema.prisma',
  '*.mjs',
  '*.json',
  'proxy.ts',
  'instrumentation.ts',
]
const NOT_BUILT = /\.(?:test|fixture)\.tsx?$/

/** One value for a set of files: their names and bytes.
 *  @param patterns globs, below `root` */
export function stampOf(root: string, patterns: string[] = SOURCES): string {
  const hash = createHash('sha256')
  const names = globSync(patterns, { cwd: root }).filter((name) => !NOT_BUILT.test(name))
  for (const name of names.sort()) {
    const file = path.join(root, name)
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs a task unless it has been run on these very files; a task that was interrupted has left no stamp.
 *  @param file where the stamp of the last run is kept
 *  @param products without which the stamp is worth nothing
 *  @returns whether the task ran */
export async function unlessDone(
  file: string,
  stamp: string,
  products: string[],
  task: () => Promise<void>,
): Promise<boolean> {
  const done = [file, ...products].every((place) => existsSync(place)) && readFileSync(file, 'utf8') === stamp
  if (done) return false
  await task()
  writeFileSync(file, stamp)
  return true
}
