import { proseText } from '#lib/domain/prose.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'

/** A part of a form's value as words, for somebody who must choose between two of them.
 *  @param path as lib/domain/merge.ts names it: keys joined by `/`, list items by `[id]` */
export function describeAt(value: unknown, path: string): string {
  return describe(path.split('/').reduce(step, value))
}

function step(value: unknown, key: string): unknown {
  const id = /^\[(.*)\]$/.exec(key)?.[1]
  if (id !== undefined && Array.isArray(value))
    return value.find((item) => isFields(item) && item.id === id) as unknown
  return isFields(value) ? value[key.replace(/#order$/, '')] : undefined
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (Array.isArray(value)) return value.map(describe).filter(Boolean).join(' · ')
  if (!isFields(value)) return ''
  if (value.type === 'doc') return proseText(value as unknown as ProseNode).trim()
  return Object.entries(value)
    .filter(([key]) => !/id$/i.test(key))
    .map(([, part]) => describe(part))
    .filter(Boolean)
    .join(', ')
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
