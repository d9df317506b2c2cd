import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

// The desk's own sheets, read where they are: these documents are not Next's pages, which alone get its bundled styles.
const SHEETS = [
  'tokens.css',
  'desk/base.css',
  'desk/controls.css',
  'desk/shared.css',
  'desk/sign-in.css',
  'desk/members.css',
]
const FONTS = ['frise-serif.woff2', 'frise-serif-italic.woff2']

const styles = (name: string) => path.join(process.cwd(), 'styles', name)

interface Sheet {
  /** Holds a hash of the text, so that a browser may keep it for ever. */
  address: string
  css: string
}
let kept: Promise<Sheet> | undefined

export function stylesheet(): Promise<Sheet> {
  kept ??= readSheet()
  return kept
}

async function readSheet(): Promise<Sheet> {
  const texts = await Promise.all(SHEETS.map((name) => readFile(styles(name), 'utf8')))
  const css = ['@layer tokens, desk;', ...texts].join('\n').replaceAll('../fonts/', '')
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 10)
  return { address: `/connexion/style/${hash}.css`, css }
}

/** @returns a file of these pages and its media type, or null */
export async function styleFile(
  name: string,
): Promise<{ type: string; bytes: string | Uint8Array<ArrayBuffer> } | null> {
  if (FONTS.includes(name))
    return { type: 'font/woff2', bytes: new Uint8Array(await readFile(styles(`fonts/${name}`))) }
  const { address, css } = await stylesheet()
  return address.endsWith(`/${name}`) ? { type: 'text/css; charset=utf-8', bytes: css } : null
}
