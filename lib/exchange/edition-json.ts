import { dateWords } from '#lib/domain/date-words.ts'
import { parsed } from '#lib/domain/dates.ts'
import type { Edition, EditionClaim, EditionEvent, EditionSource } from '#lib/domain/edition.schema.ts'
import { proseText } from '#lib/domain/prose.ts'
import { claimsInOrder, placedEvents, voiceOf } from './edition-order.ts'
import { articleUrl, claimUrl, creditOf, editionUrl, eventUrl, type Site } from './site.ts'

/** A published edition as data: an ISO 8601-2 date, an address and the verdict for each fact. Ids are those of the
 *  anchors; a change of a name here is a new `schemaVersion`. */
export const editionJson = (edition: Edition, site: Site): string =>
  JSON.stringify({
    ...articleJson(edition, site),
    events: placedEvents(edition).map(({ event }) => eventJson(event, edition, site)),
    claims: claimsInOrder(edition).map(({ claim }) => claimJson(claim, edition, site)),
    sources: edition.sources.map(sourceJson),
    actors: edition.actors.map(({ id, slug, name, kind, wikidataId }) => ({
      id,
      name,
      kind,
      url: `${site.url}/acteurs/${slug}`,
      wikidataId,
    })),
    changes: edition.history.map((change) => ({
      ...change,
      url: editionUrl(site, { slug: edition.slug, number: change.number }),
    })),
  })

const articleJson = (edition: Edition, site: Site) => ({
  schemaVersion: 1,
  credit: creditOf(edition, site),
  url: articleUrl(site, edition.slug),
  edition: { number: edition.number, kind: edition.kind, url: editionUrl(site, edition) },
  publication: { name: site.publication.name, url: `${site.url}/` },
  language: 'fr',
  id: edition.articleId,
  headline: edition.headline,
  standfirst: edition.standfirst,
  authors: edition.authors.map(({ name, slug }) => ({ name, url: `${site.url}/auteurs/${slug}` })),
  categories: edition.categories.map(({ name, slug }) => ({ name, url: `${site.url}/rubriques/${slug}` })),
  firstPublishedAt: edition.firstPublishedAt,
  publishedAt: edition.publishedAt,
  publicUpdatedAt: edition.publicUpdatedAt,
  textHash: edition.textHash,
})

const eventJson = (event: EditionEvent, edition: Edition, site: Site) => ({
  id: event.id,
  url: eventUrl(site, edition.slug, event.id),
  occurredAt: event.occurredAt,
  clockApproximate: event.clockApproximate,
  zone: event.zone,
  place: event.place,
  dateInWords: dateWords(parsed(event.occurredAt), event),
  title: event.title,
  text: proseText(event.body).trim(),
  isKey: event.isKey,
  knownAt: event.knownAt,
  participants: event.participants,
})

const claimJson = (claim: EditionClaim, edition: Edition, site: Site) => ({
  id: claim.id,
  url: claimUrl(site, edition.slug, claim.id),
  eventId: claim.eventId,
  statement: claim.statement,
  status: claim.status,
  assessments: claim.assessments,
  contradictsId: claim.contradictsId,
  voice: { kind: claim.voice.kind, name: voiceOf(claim, edition) },
  knownAt: claim.knownAt,
  citations: claim.citations,
})

const sourceJson = ({ csl: _, ...source }: EditionSource) => source
