import { proseText } from '#lib/domain/prose.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'

const LONGEST = 160

/** The beginning of a text, on one line, cut between words. */
export function excerptOf(body: ProseNode): string {
  const text = proseText(body)
    .replace(/[\n\t ]+/g, ' ')
    .trim()
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/ [^ ]*$/, '')}…`
}
