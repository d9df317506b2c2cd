import { asOf, type EditionAsOf } from '#lib/domain/as-of.ts'
import type { Edition, EditionBlock } from '#lib/domain/edition.schema.ts'
import { isNarrowing, narrowed, type Narrowing } from '#lib/domain/narrowed.ts'
import { restricted, unplaced } from '#lib/domain/restricted.ts'
import { statusOf, type ArticleQuery } from './address.ts'
import { endOfDay } from './known-days.ts'
import { partsOf } from './parts.ts'

/** An edition as it is read: as of a day, narrowed to some events, one part of it. */
export interface ArticleView {
  query: ArticleQuery
  asOf: EditionAsOf | null
  wish: Narrowing
  known: Edition // as of the day, or of today
  chosen: Edition // of that, the events that were wished for
  shown: Edition // of that, this part
  part: number // from 1
  parts: EditionBlock[][]
}

/** @returns null for a query that this edition has no answer to: an actor who is not in it, a day that is none */
export function viewOf(edition: Edition, query: ArticleQuery = {}): ArticleView | null {
  const wish = wishOf(edition, query)
  const past = pastOf(edition, query)
  if (!wish || past === undefined) return null
  const known = past ?? edition
  const chosen = isNarrowing(wish) ? narrowed(known, wish) : known
  const parts = partsOf(chosen)
  const part = Number(query.partie ?? 1)
  if (part > Math.max(1, parts.length)) return null
  const shown = parts.length > 1 ? partOf(chosen, parts, part) : chosen
  return { query, asOf: past, wish, known, chosen, shown, part, parts }
}

/** The standfirst opens the first part; claims that no words of the article say close the last. */
function partOf(edition: Edition, parts: EditionBlock[][], part: number): Edition {
  const left = part === parts.length ? unplaced(edition) : []
  const shown = restricted(edition, parts[part - 1] ?? [], left)
  return part > 1 ? { ...shown, standfirst: '' } : shown
}

/** @returns undefined for a day that the calendar does not have */
function pastOf(edition: Edition, { au }: ArticleQuery): EditionAsOf | null | undefined {
  if (au === undefined) return null
  const instant = endOfDay(au)
  return Number.isNaN(instant) ? undefined : asOf(edition, instant)
}

/** All of an edition, on one page however long: a preview, an edition of before. */
export const wholeOf = (edition: Edition): ArticleView => ({
  query: {},
  asOf: null,
  wish: {},
  known: edition,
  chosen: edition,
  shown: edition,
  part: 1,
  parts: [edition.blocks],
})

function wishOf(edition: Edition, { acteur, statut, cles, depuis }: ArticleQuery): Narrowing | null {
  const actor = edition.actors.find(({ slug }) => slug === acteur)
  const status = statut === undefined ? undefined : statusOf(statut)
  const since = depuis === undefined ? undefined : Number(depuis)
  const isUnknown =
    (acteur !== undefined && !actor) ||
    (statut !== undefined && !status) ||
    (since !== undefined && since >= edition.number)
  return isUnknown ? null : { actorId: actor?.id, status, keysOnly: cles !== undefined, since }
}
