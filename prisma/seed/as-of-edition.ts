import type { DemoArticle, DemoClaim, DemoEdition, Demonstration } from './data.ts'
import { publishedBy, verdictAt } from './moments.ts'

/** What the newsroom knew when it made an edition: the verdicts and sources of that day, and what it had published. */
export interface Knowledge {
  /** When the draft was last saved before the edition. */
  at: Date
  /** Whether a claim may stand in the article's text. */
  isKnown: (claimId: string) => boolean
  verdictsOf: (claim: DemoClaim) => DemoClaim['assessments']
  citationsOf: (claim: DemoClaim) => DemoClaim['citations']
}

const HOUR = 3_600_000

/** @param told ids of the events that earlier editions, of any article, have held */
export function knowledgeOf(
  data: Demonstration,
  article: DemoArticle,
  edition: DemoEdition,
  told: ReadonlySet<string>,
): Knowledge {
  const at = new Date(Date.parse(edition.publishedAt) - HOUR)
  const wasPublished = publishedBy(at)
  const published = new Map(data.sources.map((source) => [source.id, wasPublished(source.published)]))
  const homes = new Map(data.events.flatMap((event) => event.claims.map((claim) => [claim.id, event.id])))
  const claims = new Map(
    [...data.events, ...data.articles].flatMap((home) => home.claims.map((claim) => [claim.id, claim])),
  )
  const placed = new Set(article.blocks.flatMap((block) => (block.type === 'timeline' ? block.events : [])))
  const verdictsOf = (claim: DemoClaim) =>
    claim.assessments.filter((a) => Date.parse(verdictAt(a.at)) <= at.getTime())
  const isThere = (event: string) => (placed.has(event) ? edition.events.includes(event) : told.has(event))
  return {
    at,
    verdictsOf,
    citationsOf: (claim) => claim.citations.filter((citation) => published.get(citation.source)),
    isKnown: (id) => {
      const claim = claims.get(id)
      const home = homes.get(id)
      return claim !== undefined && verdictsOf(claim).length > 0 && (home === undefined || isThere(home))
    },
  }
}

/** What is known once everything is published. */
export const allKnown = (at: Date): Knowledge => ({
  at,
  isKnown: () => true,
  verdictsOf: (claim) => claim.assessments,
  citationsOf: (claim) => claim.citations,
})
