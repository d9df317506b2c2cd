import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Entry } from './tar.ts'

/** A backup is a gzipped tar: `head.json`, parts of tables, uploads, and `manifest.json`, which ends it. */
export const HEAD = 'head.json'
export const MANIFEST = 'manifest.json'
export const FORMAT = { format: 'frise-backup', version: 1 } as const

export const partName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.jsonl`
export const uploadName = (file: string) => `uploads/${file}`

/** What an entry's name says it is; null for a name that no backup has, such as one that leads out of its folder. */
export function placeOf(name: string): { table: string } | { upload: string } | null {
  const table = /^tables\/([a-z_]+)\/\d{6,}\.jsonl$/.exec(name)?.[1]
  if (table) return { table }
  const upload = /^uploads\/([A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)$/.exec(name)?.[1]
  return upload ? { upload } : null
}

export const Head = z.object({
  format: z.literal(FORMAT.format),
  version: z.int(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Head = z.infer<typeof Head>

/** SHA-256 of every entry before it, by name. */
export const Manifest = z.record(z.string(), z.string())

export function entryOf(name: string, content: Buffer): Entry {
  return { name, size: content.length, chunks: [content] }
}

export const jsonEntry = (name: string, value: unknown) =>
  entryOf(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`))

/** The same entry, whose SHA-256 is put down once it has been read. */
export function hashed(entry: Entry, hashes: Map<string, string>): Entry {
  async function* chunks() {
    const hash = createHash('sha256')
    for await (const chunk of entry.chunks) {
      hash.update(chunk)
      yield chunk
    }
    hashes.set(entry.name, hash.digest('hex'))
  }
  return { ...entry, chunks: chunks() }
}

export async function contentOf({ chunks }: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
