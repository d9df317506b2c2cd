import type { ActorInput } from '#lib/desk/actor/actor.schema.ts'
import type { SourceInput } from '#lib/desk/source/source.schema.ts'
import type { DemoActor, DemoSource } from './data.ts'
import { demoId } from './ids.ts'

/** How a source was checked, for the newsroom. */
const CHECKED: Record<DemoSource['check'], string> = {
  read: 'Page lue.',
  excerpt: 'Extrait lu.',
  'read-in-copy': 'Lue dans une copie.',
  'address-confirmed': 'Adresse sûre, page non relue.',
  unconfirmed: 'De mémoire, à confirmer\u00a0: ne pas citer directement.',
}

export const sourceInput = (source: DemoSource): SourceInput => ({
  type: source.type,
  tier: source.primary ? 'primary' : 'secondary',
  title: source.title,
  titleExact: source.titleExact,
  authors: source.authors,
  publisher: source.publisher,
  container: source.container,
  publishedAt: source.published,
  language: source.language,
  url: source.url,
  volume: null,
  issue: null,
  page: null,
  edition: null,
  place: null,
  doi: null,
  isbn: null,
  originId: source.derivesFrom && demoId('source', source.derivesFrom),
  note: [CHECKED[source.check], source.note].filter(Boolean).join(' '),
})

export const actorInput = ({ id, name, kind, description, sameAs, aliases }: DemoActor): ActorInput => ({
  kind: kind === 'person' ? 'person' : 'organisation',
  name,
  slug: id,
  aliases,
  description,
  wikidataId: sameAs.flatMap((address) => /Q\d+$/.exec(address) ?? [])[0] ?? null,
})
