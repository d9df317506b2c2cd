import { createHash } from 'node:crypto'
import { uuidv7 } from '#lib/domain/ids.ts'

const MADE = Date.UTC(2026, 0, 1)

type Kind =
  | 'article'
  | 'block'
  | 'event'
  | 'claim'
  | 'verdict'
  | 'citation'
  | 'source'
  | 'actor'
  | 'author'
  | 'category'
  | 'campaign'

/** The id of something of the demonstration: the same on every machine, and with it its anchor in the page.
 *  @param rank place among its equals, so that verdicts of one instant keep their order */
export const demoId = (kind: Kind, name: string, rank = 0): string =>
  uuidv7(MADE + rank, createHash('sha256').update(`${kind}:${name}:${rank}`).digest().subarray(0, 10))
