import type { Edition, EditionBlock, EditionClaim, EditionEvent } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'

/** A long chronology is read in parts, each a page: what a page of it may hold, in signs of text and of what its marks
 *  open. The demonstration's 64 events are 75 000, and 57 KB when compressed; a page must stay under 60. */
export const FULL = 80_000

const COST = { event: 80, claim: 60, citation: 100, listed: 90 }

/** @returns the blocks of each part, in order; one part when everything fits. A timeline is cut between two days where
 *  it can be, otherwise between two events. */
export function partsOf(edition: Edition, full = FULL): EditionBlock[][] {
  const weightOf = weigher(edition)
  const all = edition.blocks.reduce((sum, block) => sum + blockWeight(block, weightOf), 0)
  if (all <= full) return [edition.blocks]
  // The first part also lists every event, so that each address of one leads somewhere.
  const listed = edition.events.reduce((sum, { title }) => sum + COST.listed + (title?.length ?? 0), 0)
  const parts = new Filling(full, Math.min(listed, full / 2))
  const dayOf = new Map(edition.events.map((event) => [event.id, event.occurredAt.slice(0, 10)]))
  for (const block of edition.blocks) {
    if (block.kind !== 'timeline') parts.add(block, blockWeight(block, weightOf))
    else
      for (const run of runsOf(block.eventIds, dayOf, weightOf, full / 2))
        parts.addEvents(block, run, weightOf)
  }
  return parts.done()
}

type Timeline = Extract<EditionBlock, { kind: 'timeline' }>
type Weigh = (eventId: string) => number

class Filling {
  readonly #parts: EditionBlock[][] = [[]]
  #weight: number
  readonly #full: number

  constructor(full: number, begun: number) {
    this.#full = full
    this.#weight = begun
  }

  add(block: EditionBlock, weight: number): void {
    this.#makeRoom(weight)
    this.#parts.at(-1)?.push(block)
  }

  addEvents(block: Timeline, ids: string[], weightOf: Weigh): void {
    this.#makeRoom(sum(ids, weightOf))
    const part = this.#parts.at(-1)
    const last = part?.at(-1)
    if (last?.kind === 'timeline' && last.id === block.id) last.eventIds.push(...ids)
    else part?.push({ ...block, eventIds: [...ids] })
  }

  done(): EditionBlock[][] {
    return this.#parts
  }

  #makeRoom(weight: number): void {
    if (this.#weight + weight > this.#full && (this.#parts.at(-1)?.length ?? 0) > 0) {
      this.#parts.push([])
      this.#weight = 0
    }
    this.#weight += weight
  }
}

const sum = (ids: string[], weightOf: Weigh) => ids.reduce((total, id) => total + weightOf(id), 0)

/** The events of one day after the other; of a day that would fill a page, each by itself. */
function runsOf(ids: string[], dayOf: Map<string, string>, weightOf: Weigh, most: number): string[][] {
  const runs: string[][] = []
  let day: string | undefined
  for (const id of ids) {
    const run = runs.at(-1)
    if (run && dayOf.get(id) === day) run.push(id)
    else runs.push([id])
    day = dayOf.get(id)
  }
  return runs.flatMap((run) => (sum(run, weightOf) > most ? run.map((id) => [id]) : [run]))
}

function blockWeight(block: EditionBlock, weightOf: Weigh): number {
  if (block.kind === 'timeline') return sum(block.eventIds, weightOf)
  return 'body' in block ? proseText(block.body).length : COST.event
}

/** A claim weighs where its event is; the few of the text are not counted. */
function weigher(edition: Edition): Weigh {
  const claims = Map.groupBy(edition.claims, (claim) => claim.eventId)
  const weights = new Map(
    edition.events.map((event) => [event.id, eventWeight(event, claims.get(event.id) ?? [])]),
  )
  return (id) => weights.get(id) ?? 0
}

const eventWeight = (event: EditionEvent, claims: EditionClaim[]): number =>
  COST.event + proseText(event.body).length + claims.reduce((total, claim) => total + claimWeight(claim), 0)

const claimWeight = ({ assessments, citations }: EditionClaim): number =>
  COST.claim +
  assessments.reduce((total, { reason }) => total + reason.length, 0) +
  citations.reduce(
    (total, { quotation, translation }) =>
      total + COST.citation + (quotation?.length ?? 0) + (translation?.length ?? 0),
    0,
  )
