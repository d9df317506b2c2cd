import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { isCompressible } from './page-headers.ts'
import { pageOf, type Page } from './page.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
/** Their names hold a hash of their bytes. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Reads the files of a folder into memory, compressed as far as it goes: they are few, small and asked for by everybody.
 *  @param folder public/assets
 *  @returns the file at an address (`/assets/…`); addresses are looked up, never made into paths */
export function openAssets(folder: string): (target: string) => Page | undefined {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => path.extname(name) in TYPES) : []
  const files = new Map(names.map((name) => [`/assets/${name}`, assetOf(path.join(folder, name))]))
  return (target) => files.get(target)
}

function assetOf(file: string): Page {
  const headers = { 'content-type': TYPES[path.extname(file)] ?? '', 'cache-control': FOR_EVER }
  const asset = pageOf({ status: 200, headers, body: readFileSync(file), tags: null })
  if (!isCompressible(asset)) return asset
  const forms = { br: brotliCompressSync(asset.body), gzip: gzipSync(asset.body, { level: 9 }) }
  return { ...asset, encoded: { ...asset.encoded, ...forms } }
}
