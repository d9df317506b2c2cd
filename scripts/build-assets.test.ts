import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const assets = path.join(root, 'public', 'assets')
const build = () => execFileSync(process.execPath, [path.join(root, 'scripts', 'build-assets.ts')])
const inPublic = (address: string) => path.join(root, 'public', address)

test('the same sources give the same names, older files go, and every font that the styles name is there', () => {
  build()
  const manifest = readFileSync(path.join(assets, 'manifest.json'), 'utf8')
  const old = path.join(assets, 'lecture.0000000000.css')
  writeFileSync(old, '')
  build()
  expect(readFileSync(path.join(assets, 'manifest.json'), 'utf8')).toBe(manifest)
  expect(existsSync(old)).toBe(false)

  const addresses = JSON.parse(manifest) as Record<string, string>
  expect(readdirSync(assets)).toHaveLength(Object.keys(addresses).length + 1)
  const styles = readFileSync(inPublic(addresses['lecture.css'] ?? ''), 'utf8')
  const fonts = [...styles.matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address)
  expect(fonts).toHaveLength(2)
  for (const font of fonts) expect(existsSync(inPublic(font))).toBe(true)
})
