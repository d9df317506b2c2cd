import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, shell } from './shell.ts'

const stamp = path.join(root, '.next', 'tested-source')
const sources = ['{app,components,lib,prisma,public}/**', '*.mjs', 'proxy.ts', 'instrumentation.ts', '*.json']
const made = ['**/*.test.{ts,tsx}', 'prisma/generated/**', 'public/assets/**', '*.tsbuildinfo']

/** One value for all that a build reads, committed or not. */
function sourceFingerprint(): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root, exclude: made }).sort()) {
    const place = path.join(root, file)
    if (statSync(place).isFile()) hash.update(`${file}\0`).update(readFileSync(place)).update('\0')
  }
  return hash.digest('hex')
}

/** Builds, unless the present build was made of exactly these files.
 *  @returns the exit code of the build */
export async function buildWhenStale(): Promise<number> {
  const fingerprint = sourceFingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return 0
  const exitCode = await shell('npm run build')
  if (exitCode === 0) writeFileSync(stamp, fingerprint)
  return exitCode
}
