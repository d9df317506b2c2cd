import type {
  Edition,
  EditionActor,
  EditionClaim,
  EditionEvent,
  EditionKind,
  EditionSource,
} from '#lib/domain/edition.schema.ts'
import { shortId } from '#lib/domain/ids.ts'
import { claimsIn } from '#lib/domain/prose.ts'
import type { ProseNode } from '#lib/domain/prose.schema.ts'

/** A public correction of one place of the page. */
export interface Fix {
  number: number
  kind: EditionKind
  at: string
}

/** An edition with its references looked up once, and each claim's home: the one place of the page that holds its
 *  anchor and its panel. Elsewhere its words carry the same mark, which opens that panel. */
export interface EditionIndex {
  edition: Edition
  claim: Map<string, EditionClaim>
  source: Map<string, EditionSource>
  actor: Map<string, EditionActor>
  event: Map<string, EditionEvent>
  author: Map<string, string>
  claimsOf: Map<string, EditionClaim[]> // by the id of their home, in reading order
  anchored: Set<ProseNode> // the words that are their claim's anchor
  marked: Set<string> // ids of claims that have such words
  contradicting: Map<string, EditionClaim[]> // both ways
  fixes: Map<string, Fix> // by anchor, the latest
  canReport: boolean
  hrefOf: (anchor: string) => string // where an event or a claim is read
  permalink: (anchor: string) => string // the address that always leads to it
  logPage: string // that holds the public log; '' when it is this one
}

/** Home of claims that no event and no text of the page holds. */
export const NOWHERE = ''

export const eventAnchor = (id: string) => `e-${shortId(id)}`
export const claimAnchor = (id: string) => `a-${shortId(id)}`
export const panelId = (id: string) => `p-${shortId(id)}`
export const blockAnchor = (id: string) => `b-${shortId(id)}`

const inPage = (anchor: string) => `#${anchor}`

interface Whereabouts extends Partial<Pick<EditionIndex, 'hrefOf' | 'permalink' | 'logPage'>> {
  whole?: Edition // of which this one is a part: what contradicts a claim may be in another
}

export function indexOf(
  edition: Edition,
  canReport = false,
  { hrefOf = inPage, permalink = inPage, logPage = '', whole = edition }: Whereabouts = {},
): EditionIndex {
  const by = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]))
  const claim = by(edition.claims)
  const claimsOf = homesOf(edition)
  return {
    edition,
    claim,
    source: by(edition.sources),
    actor: by(edition.actors),
    event: by(edition.events),
    author: new Map(edition.authors.map((author) => [author.id, author.name])),
    claimsOf,
    ...anchorsOf(edition, claimsOf),
    contradicting: contradictingOf(whole),
    fixes: fixesOf(edition),
    canReport,
    hrefOf,
    permalink,
    logPage,
  }
}

/** An event keeps its own claims; the article's live where they are first met. */
function homesOf(edition: Edition): Map<string, EditionClaim[]> {
  const shown = new Set(edition.blocks.flatMap((block) => (block.kind === 'timeline' ? block.eventIds : [])))
  const met = new Map<string, string>()
  for (const block of edition.blocks)
    if ('body' in block) for (const id of claimsIn(block.body)) if (!met.has(id)) met.set(id, block.id)
  const homes = new Map<string, EditionClaim[]>()
  for (const claim of edition.claims) {
    const home = claim.eventId && shown.has(claim.eventId) ? claim.eventId : (met.get(claim.id) ?? NOWHERE)
    homes.set(home, [...(homes.get(home) ?? []), claim])
  }
  return homes
}

/** In each home, the first words of each claim that lives there. */
function anchorsOf(edition: Edition, claimsOf: EditionIndex['claimsOf']) {
  const anchored = new Set<ProseNode>()
  const marked = new Set<string>()
  const walk = (node: ProseNode, at: Set<string>) => {
    const mark = node.marks?.find((m) => m.type === 'claim')
    if (mark && at.has(mark.attrs.id) && !marked.has(mark.attrs.id)) {
      marked.add(mark.attrs.id)
      anchored.add(node)
    }
    for (const child of node.content ?? []) walk(child, at)
  }
  for (const place of [...edition.blocks, ...edition.events])
    if ('body' in place) walk(place.body, new Set(claimsOf.get(place.id)?.map((claim) => claim.id)))
  return { anchored, marked }
}

function contradictingOf(edition: Edition) {
  const byId = new Map(edition.claims.map((claim) => [claim.id, claim]))
  const found = new Map<string, EditionClaim[]>()
  const add = (from: string, to: EditionClaim) => found.set(from, [...(found.get(from) ?? []), to])
  for (const claim of edition.claims) {
    const other = claim.contradictsId ? byId.get(claim.contradictsId) : undefined
    if (!other) continue
    add(claim.id, other)
    if (other.contradictsId !== claim.id) add(other.id, claim)
  }
  return found
}

function fixesOf(edition: Edition): Map<string, Fix> {
  const fixes = new Map<string, Fix>()
  for (const { number, kind, at, corrections } of edition.history)
    for (const { anchor } of corrections) if (anchor) fixes.set(anchor, { number, kind, at })
  return fixes
}
