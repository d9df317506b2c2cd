import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { env } from '#lib/platform/env.ts'

const Manifest = z.object({
  'lecture.css': z.string(),
  'frise-serif.woff2': z.string(),
  'icon.svg': z.string(),
})

export interface Assets {
  stylesheet: string
  font: string
  icon: string
}

let known: Assets | undefined

/** Addresses of the reader's stylesheet, roman font and icon, as the last build of them named them. */
export function assets(): Assets {
  if (!known || env().NODE_ENV === 'development') known = readAssets()
  return known
}

function readAssets(): Assets {
  const file = path.join(process.cwd(), 'public', 'assets', 'manifest.json')
  const made = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { stylesheet: made['lecture.css'], font: made['frise-serif.woff2'], icon: made['icon.svg'] }
}
