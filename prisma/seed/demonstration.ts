import { env } from '#lib/platform/env.ts'
import { withConnection } from '#lib/platform/postgres/connection.ts'
import { publishArticle } from '#lib/publishing/publish.commands.ts'
import { articleHead, articleInput, publicationOf } from './articles.ts'
import { allKnown, knowledgeOf, type Knowledge } from './as-of-edition.ts'
import { loadCampaign, loadVotes } from './audience.commands.ts'
import { readDemonstration, type DemoArticle, type DemoEdition, type Demonstration } from './data.ts'
import { demonstrationWords } from './demonstration.words.ts'
import { allParts, partsOf, type Parts } from './edition-parts.ts'
import { eventInput } from './events.ts'
import { demoId } from './ids.ts'
import { actorInput, sourceInput } from './library.ts'
import { openNewsroom, type Newsroom } from './newsroom.commands.ts'
import {
  editionsOf,
  isLoaded,
  knownIds,
  loadSettings,
  markLoaded,
  publishedVersion,
} from './publication.commands.ts'
import { createKeep, each, type Keep } from './saving.ts'

type Say = (line: string) => void

/** Loads the demonstration publication as a newsroom would have made it: its editions in the order of time, each after
 *  the draft was brought to what was known then, all through the desk's commands. Where it was interrupted it goes on;
 *  where it was loaded already it changes nothing.
 *  @returns whether it was loaded now
 *  @throws AppError `conflict` when the publication holds other articles */
export async function loadDemonstration(say: Say = () => undefined): Promise<boolean> {
  return withConnection(env().DATABASE_URL ?? '', async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('demonstration'))`) // until this connection ends
    const data = readDemonstration()
    if (await isLoaded(data)) return false
    await load(data, say)
    await markLoaded(new Date())
    return true
  })
}

interface Loading {
  data: Demonstration
  room: Newsroom
  known: Set<string>
  keep: Keep
  say: Say
  told: Set<string> // events that some edition has held
}

async function load(data: Demonstration, say: Say): Promise<void> {
  const editions = inOrderOfTime(data)
  const opening = new Date(Date.parse(editions[0]?.edition.publishedAt ?? '') - DAY)
  const room = await openNewsroom(data.publication, opening)
  const known = await knownIds()
  const loading = { data, room, known, keep: createKeep(known), say, told: new Set<string>() }
  await loadSettings(data.publication)
  for (const article of data.articles) await openDraft(loading, article, opening)
  for (const { article, edition } of editions) await makeEdition(loading, article, edition)
  await bringUpToDate(loading, new Date(Date.parse(editions.at(-1)?.edition.publishedAt ?? '') + DAY))
  await each(data.articles, loadVotes)
  await each(data.publication.campaigns, loadCampaign)
}

const DAY = 86_400_000

const inOrderOfTime = ({ articles }: Demonstration) =>
  articles
    .flatMap((article) => article.editions.map((edition) => ({ article, edition })))
    .sort((a, b) => Date.parse(a.edition.publishedAt) - Date.parse(b.edition.publishedAt))

/** All drafts are there from the first, so that each article may name the others as related. */
async function openDraft({ keep, room, known }: Loading, article: DemoArticle, at: Date): Promise<void> {
  const id = demoId('article', article.id)
  const by = room.writers.get(article.authors[0] ?? '') ?? room.publisher
  if (!known.has(id)) await keep({ noun: 'article', id, value: articleHead(article), by, at })
}

async function makeEdition(loading: Loading, article: DemoArticle, edition: DemoEdition): Promise<void> {
  const { data, room, keep, say, told } = loading
  const id = demoId('article', article.id)
  if ((await editionsOf(id)) < edition.number) {
    const knowledge = knowledgeOf(data, article, edition, told)
    await keepParts(loading, partsOf(data, article, edition, knowledge), knowledge, edition.note)
    const value = articleInput(data, article, edition, knowledge)
    const version = await keep({
      noun: 'article',
      id,
      value,
      by: room.publisher,
      at: knowledge.at,
      reason: edition.note,
    })
    await publishArticle(
      room.publisher,
      publicationOf(article, edition, version),
      new Date(edition.publishedAt),
    )
    say(demonstrationWords.published(article.headline, edition.number, edition.publishedAt))
  }
  for (const event of edition.events) told.add(event)
}

async function keepParts(
  { keep, room: { publisher: by } }: Loading,
  parts: Parts,
  knowledge: Knowledge,
  reason: string,
) {
  const said = { by, at: knowledge.at, reason }
  for (const wave of parts.sources)
    await each(wave, (source) =>
      keep({ noun: 'source', id: demoId('source', source.id), value: sourceInput(source), ...said }),
    )
  await each(parts.actors, (actor) =>
    keep({ noun: 'actor', id: demoId('actor', actor.id), value: actorInput(actor), ...said }),
  )
  await each(parts.events, (event) =>
    keep({ noun: 'event', id: demoId('event', event.id), value: eventInput(event, knowledge), ...said }),
  )
}

/** What no edition has, and drafts as the data has them: nothing, when the last editions say all of it. */
async function bringUpToDate(loading: Loading, at: Date): Promise<void> {
  const { data, room, keep, say } = loading
  const knowledge = allKnown(at)
  await keepParts(loading, allParts(data), knowledge, demonstrationWords.upToDate)
  for (const article of data.articles) {
    const id = demoId('article', article.id)
    const last = article.editions.at(-1)
    if (!last) continue
    const value = articleInput(data, article, last, knowledge)
    const reason = demonstrationWords.upToDate
    const version = await keep({ noun: 'article', id, value, by: room.publisher, at, reason })
    if (version > (await publishedVersion(id))) say(demonstrationWords.ahead(article.headline))
  }
}
