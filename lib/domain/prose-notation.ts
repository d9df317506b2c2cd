import type { Issue } from './errors.ts'
import { linesOf } from './notation-lines.ts'
import { readBlocks } from './notation-read.ts'
import { writeBlocks } from './notation-write.ts'
import type { ProseNode } from './prose.schema.ts'

// Rich text as it is typed in a plain field: a blank line between paragraphs, a line end for a line break, `### ` for a
// heading, `- ` and `1. ` for lists, `> ` for a quotation, `**gras**`, `*italique*`, `[mots](https://…)`, and
// `[mots](#1)` for the words of the first claim. A backslash makes a sign a letter; alone, it is an empty line.

/** Writes any rich text. Read back it is the same; what the notation has no way to say (a list in a list) is laid flat.
 *  @param claimIds the claims that `#1`, `#2`… stand for; one that is not among them is `#0` */
export const writeNotation = (doc: ProseNode, claimIds: string[]): string =>
  writeBlocks(doc, claimIds).join('\n')

/** Reads what was typed. Every text is readable: the words of what it says wrongly stay, with an issue that has its
 *  `line` (from 1): `prose.unknown_claim` (`number`), `prose.bad_link` (`href`), `prose.unclosed` (`sign`).
 *  @param path of the field, for the issues */
export function readNotation(
  text: string,
  claimIds: string[],
  path = 'body',
): { doc: ProseNode; issues: Issue[] } {
  const issues: Issue[] = []
  const content = readBlocks(linesOf(text), { claimIds, path, issues })
  return { doc: { type: 'doc', content }, issues }
}
