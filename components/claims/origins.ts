import type { EditionClaim, EditionSource } from '#lib/domain/edition.schema.ts'

/** How many of a claim's articles say something of their own. */
export interface Origins {
  documents: number
  areArticles: boolean // none of them is the thing itself
  origins: number
  /** the one origin, when it is one of the sources that the edition holds */
  only: EditionSource | null
}

/** The source that a document only passes on, however many hands there were between. */
export function rootOf(source: EditionSource, byId: Map<string, EditionSource>): string {
  const seen = new Set<string>()
  let root = source
  while (root.originId && !seen.has(root.id)) {
    seen.add(root.id)
    const origin = byId.get(root.originId)
    if (!origin) return root.originId
    root = origin
  }
  return root.id
}

/** null when every article is its own origin */
export function originsOf(claim: EditionClaim, byId: Map<string, EditionSource>): Origins | null {
  const sources = [...new Set(claim.citations.map((cited) => cited.sourceId))].flatMap(
    (id) => byId.get(id) ?? [],
  )
  const roots = new Set(sources.map((source) => rootOf(source, byId)))
  if (roots.size === sources.length) return null
  const [root] = roots
  return {
    documents: sources.length,
    areArticles: sources.every((source) => source.tier === 'secondary'),
    origins: roots.size,
    only: roots.size === 1 && root ? (byId.get(root) ?? null) : null,
  }
}
