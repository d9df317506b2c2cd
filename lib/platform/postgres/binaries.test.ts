import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { emptyFolder } from './cluster.fixture.ts'

const installed = path.resolve(findBinaries().postgres, '../../..')

/** The installed package without its links, as `npm ci --ignore-scripts` leaves it. */
function packageWithoutLinks() {
  const folder = path.join(emptyFolder(), 'package')
  cpSync(installed, folder, { recursive: true, verbatimSymlinks: true })
  const list = readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')
  const links = (JSON.parse(list) as { target: string }[]).map(({ target }) => path.join(folder, target))
  for (const link of links) rmSync(link, { force: true })
  return { folder, links }
}

test('the programs of the installed package run', () => {
  const { postgres } = findBinaries()
  expect(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout).toContain('PostgreSQL')
})

test('missing and dangling library links are made again, and the programs run', () => {
  const { folder, links } = packageWithoutLinks()
  expect(links.length).toBeGreaterThan(0)
  symlinkSync('nowhere', links[0]!)
  const binary = path.join(folder, 'native', 'bin', 'postgres')
  expect(spawnSync(binary, ['--version']).status).not.toBe(0)

  const { postgres } = findBinaries(folder)
  expect(links.filter((link) => !lstatSync(link).isSymbolicLink())).toEqual([])
  expect(spawnSync(postgres, ['--version']).status).toBe(0)
})

test('links that are there are left alone, even where nothing may be written', () => {
  const { folder, links } = packageWithoutLinks()
  findBinaries(folder)
  const before = links.map((link) => lstatSync(link).ino)
  chmodSync(path.join(folder, 'native', 'lib'), 0o555)
  findBinaries(folder)
  chmodSync(path.join(folder, 'native', 'lib'), 0o755)
  expect(links.map((link) => lstatSync(link).ino)).toEqual(before)
})

test('a link that cannot be made is named', () => {
  const { folder, links } = packageWithoutLinks()
  rmSync(path.dirname(links[0]!), { recursive: true })
  // A file where the folder should be refuses root too.
  writeFileSync(path.dirname(links[0]!), '')
  expect(() => findBinaries(folder)).toThrow(`Il manque la bibliothèque ${links[0]!}`)
})
