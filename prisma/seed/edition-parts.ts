import type { Knowledge } from './as-of-edition.ts'
import type {
  DemoActor,
  DemoArticle,
  DemoClaim,
  DemoEdition,
  DemoEvent,
  Demonstration,
  DemoSource,
} from './data.ts'
import { eventOf } from './events.ts'

export interface Parts {
  events: DemoEvent[]
  /** By how often they repeat others: each list refers to those before it alone. */
  sources: DemoSource[][]
  actors: DemoActor[]
}

/** What an edition is made of besides the article: its events as they stood, and the sources and actors that they and
 *  the article's own claims name. */
export function partsOf(
  data: Demonstration,
  article: DemoArticle,
  edition: DemoEdition,
  knowledge: Knowledge,
): Parts {
  const events = edition.events
    .flatMap((id) => data.events.find((event) => event.id === id) ?? [])
    .map((e) => eventOf(e, edition))
  const claims = [...events, article].flatMap((home) => home.claims)
  const cited = new Set(
    claims.flatMap((claim) => knowledge.citationsOf(claim).map((citation) => citation.source)),
  )
  const named = new Set([
    ...events.flatMap((event) => event.participants.map((p) => p.actor)),
    ...claims.flatMap(voiceOf),
  ])
  return {
    events,
    sources: inWaves(data.sources, (source) => cited.has(source.id)),
    actors: data.actors.filter((actor) => named.has(actor.id)),
  }
}

/** Everything, whether or not an edition has it. */
export const allParts = (data: Demonstration): Parts => ({
  events: data.events,
  sources: inWaves(data.sources, () => true),
  actors: data.actors,
})

const voiceOf = ({ attributedTo: voice }: DemoClaim) => (voice.kind === 'actor' ? [voice.id] : [])

/** The sources that are wanted and those that they repeat, the latter first. */
function inWaves(sources: DemoSource[], isWanted: (source: DemoSource) => boolean): DemoSource[][] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const lineage = (source: DemoSource): DemoSource[] => {
    const origin = source.derivesFrom === null ? undefined : byId.get(source.derivesFrom)
    return origin ? [...lineage(origin), source] : [source]
  }
  const waves: Set<DemoSource>[] = []
  for (const source of sources.filter(isWanted))
    for (const [depth, one] of lineage(source).entries()) (waves[depth] ??= new Set()).add(one)
  return waves.map((wave) => [...wave])
}
