import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { env } from '#lib/platform/env.ts'

const Manifest = z.object({
  'lecture.css': z.string(),
  'lecture.js': z.string(),
  'frise-serif.woff2': z.string(),
  'icon.svg': z.string(),
})

export interface Assets {
  stylesheet: string
  script: string
  font: string
  icon: string
}

let known: Assets | undefined

/** Addresses of the reader's stylesheet, script, roman font and icon, as the last build of them named them. */
export function assets(): Assets {
  if (!known || env().NODE_ENV === 'development') known = readAssets()
  return known
}

function readAssets(): Assets {
  const file = path.join(process.cwd(), 'public', 'assets', 'manifest.json')
  const made = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    stylesheet: made['lecture.css'],
    script: made['lecture.js'],
    font: made['frise-serif.woff2'],
    icon: inline(made['icon.svg']),
  }
}

/** So small that asking for it would take longer than saying it. */
const inline = (address: string) =>
  `data:image/svg+xml,${encodeURIComponent(readFileSync(path.join(process.cwd(), 'public', address), 'utf8').trim())}`
