import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { transform } from 'lightningcss'

// Makes public/assets: the reader's stylesheet and script, each in one file, the two fonts and the icon, each under the hash of its own
// bytes, so that a browser may keep them for ever; manifest.json says which is which. The same sources give the same
// names; what no longer has a source goes.

const root = path.resolve(import.meta.dirname, '..')
const styles = path.join(root, 'styles')
const assets = path.join(root, 'public', 'assets')

/** In order: within one layer the later rule wins. */
const SHEETS = [
  [
    'lecture/layers',
    'lecture/fonts',
    'tokens',
    'lecture/base',
    'lecture/shell',
    'lecture/promo',
    'lecture/notices',
  ],
  ['lecture/head', 'lecture/frise', 'lecture/ways', 'lecture/flow', 'lecture/days', 'lecture/events'],
  ['lecture/blocks', 'lecture/ends', 'lecture/follow', 'lecture/wide-flow', 'lecture/wide-page'],
  ['lecture/claims', 'lecture/panel', 'lecture/lists', 'lecture/home', 'lecture/actor', 'lecture/search'],
  ['lecture/gone', 'lecture/subscriptions', 'lecture/forced', 'lecture/print'],
].flat()
const FILES = ['fonts/frise-serif.woff2', 'fonts/frise-serif-italic.woff2', 'icon.svg']

type Manifest = Record<string, string>
const made: Manifest = {}

function keep(name: string, bytes: Buffer | string): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const { name: stem, ext } = path.parse(name)
  const file = `${stem}.${hash}${ext}`
  const place = path.join(assets, file)
  if (!existsSync(place)) writeFileSync(place, bytes)
  return (made[name] = `/assets/${file}`)
}

function stylesheet(): string {
  const sheets = SHEETS.map((sheet) => readFileSync(path.join(styles, `${sheet}.css`), 'utf8'))
  const { code } = transform({ filename: 'lecture.css', code: Buffer.from(sheets.join('\n')), minify: true })
  return code.toString().replace(/url\((['"]?)\.\.\/fonts\/([^'")]+)\1\)/g, (_, _quote, font: string) => {
    const address = made[font]
    if (!address) throw new Error(`styles name a font that is not in the list: ${font}`)
    return `url(${address})`
  })
}

/** Types and comments taken out: it is small enough for the rest to stay as it is written. */
function script(): string {
  const source = readFileSync(path.join(import.meta.dirname, 'reader.ts'), 'utf8')
  return stripTypeScriptTypes(source)
    .replace(/^\s*(?:\/\/|\/\*\*).*$/gm, '')
    .replace(/^\s+/gm, '')
}

mkdirSync(assets, { recursive: true })
for (const file of FILES) keep(path.basename(file), readFileSync(path.join(styles, file)))
keep('lecture.css', stylesheet())
keep('lecture.js', script())
writeFileSync(path.join(assets, 'manifest.json'), `${JSON.stringify(made, null, 2)}\n`)

const present = new Set(['manifest.json', ...Object.values(made).map((address) => path.basename(address))])
for (const file of readdirSync(assets))
  if (!present.has(file)) rmSync(path.join(assets, file), { recursive: true })
