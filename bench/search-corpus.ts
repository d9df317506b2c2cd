import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { names, seeded, sentence, vocabulary, zipf } from './search-words.ts'

const EVENTS_AN_ARTICLE = 20
const BATCH = 100 // articles
const DAY = 86_400_000
const NEWEST = Date.parse('2026-11-01')
const DAYS = 9_000
const STATUSES = [
  'established',
  'reported',
  'established',
  'disputed',
  'unverified',
  'reported',
  'refuted',
  'opinion',
]
const CATEGORIES = ['politique', 'entreprises', 'sciences', 'justice', 'monde', 'culture', 'sport', 'climat']

/** What was written, for queries to be made of. */
export interface Corpus {
  words: string[] // most frequent first
  actors: { id: string; slug: string; name: string }[] // likewise
  categories: string[]
  days: string[] // on which something happened
  phrases: string[] // two words as they stand in a text
}

/** Fills the published index as so many publications would, without their editions, which search never reads.
 *  Foreign keys and triggers are off meanwhile; what is searched is then made by refresh_search(), as at a publication. */
export async function fillCorpus(client: Client, events: number): Promise<Corpus> {
  const random = seeded(20_261_127)
  const corpus = draw(random)
  const categories = CATEGORIES.map((slug) => ({ id: randomUUID(), slug, name: slug, position: 0 }))
  await insert(client, 'category', categories)
  await insert(client, 'published_actor', corpus.actors.map(actorRow))
  await client.query('SET session_replication_role = replica')
  for (let n = 0; n < events / EVENTS_AN_ARTICLE; n += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, k) =>
      articleRows(random, corpus, categories[zipf(random, categories.length)]!.id, n + k),
    )
    for (const table of ['published_article', 'published_event', 'published_claim', 'listing'] as const)
      await insert(
        client,
        table,
        rows.flatMap((row): object[] => row[table]),
      )
  }
  await client.query('RESET session_replication_role')
  await makeSearched(client)
  await client.query('VACUUM ANALYZE')
  return { ...corpus, categories: CATEGORIES, ...(await sampleOf(client)) }
}

/** Indexes are made when the tables are full: filled row by row they take minutes. */
async function makeSearched(client: Client): Promise<void> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE indexname ~ '^search_.*_(words|days|typos)$'`,
  )
  for (const { indexname } of rows) await client.query(`DROP INDEX ${indexname}`)
  await client.query('ANALYZE')
  await client.query(`SELECT refresh_search(ARRAY(SELECT event_id FROM published_event UNION SELECT claim_id FROM published_claim
    UNION SELECT article_id FROM published_article))`)
  for (const { indexdef } of rows) await client.query(indexdef)
}

function draw(random: () => number) {
  const words = vocabulary(random, 30_000)
  const actors = names(random, 3_000).map((name, n) => ({ id: randomUUID(), slug: `acteur-${n}`, name }))
  return { words, actors }
}

const actorRow = ({ id, slug, name }: Corpus['actors'][number]) => ({
  ...{ actor_id: id, kind: 'person', slug, name, aliases: [], card: {} },
})

async function sampleOf(client: Client): Promise<Pick<Corpus, 'days' | 'phrases'>> {
  const { rows } = await client.query<{ day: string; text: string }>(
    `SELECT occurred_at AS day, text FROM (SELECT *, row_number() OVER (ORDER BY sort_key, text) AS n FROM published_event) e
     WHERE n % 250 = 1 ORDER BY n`,
  )
  const pairs = rows.map(({ text }) => text.split(/[ .’]+/).slice(2, 5))
  return { days: rows.map(({ day }) => day), phrases: pairs.map((words) => words.join(' ')) }
}

type Drawn = Pick<Corpus, 'words' | 'actors'>

function articleRows(random: () => number, corpus: Drawn, categoryId: string, n: number) {
  const article_id = randomUUID()
  const first = NEWEST - Math.floor(random() * DAYS) * DAY
  const events = Array.from({ length: EVENTS_AN_ARTICLE }, (_, k) =>
    eventRows(random, corpus, article_id, first - Math.floor(random() * 60) * DAY + k),
  )
  const at = new Date(first).toISOString()
  const text = Array.from({ length: 8 }, () => sentence(random, corpus.words, 14)).join(' ')
  return {
    published_article: [
      {
        ...{ article_id, edition_id: randomUUID(), state: 'live', slug: `article-${n}`, card: {}, text },
        ...{ headline: sentence(random, corpus.words, 7), standfirst: '', reading_minutes: 5 },
        ...{ first_published_at: at, public_updated_at: at },
      },
    ],
    published_event: events.map(({ event }) => event),
    published_claim: events.flatMap(({ claims }) => claims),
    listing: [
      { list_id: categoryId, sort_key: first, entry_id: article_id, article_id },
      ...events.flatMap(({ listed }) => listed),
    ],
  }
}

function eventRows(random: () => number, { words, actors }: Drawn, article_id: string, at: number) {
  const event_id = randomUUID()
  const day = Math.floor(at / DAY)
  const present = [...new Set([zipf(random, actors.length), zipf(random, actors.length)])].map(
    (rank) => actors[rank]!,
  )
  const told = Array.from({ length: 3 }, () => sentence(random, words, 14)).join(' ')
  const claims = Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
    ...{ article_id, claim_id: randomUUID(), event_id, canonical: true, attributed_to_id: null },
    status: STATUSES[Math.floor(random() * STATUSES.length)]!,
    ...{ statement: sentence(random, words, 12), known_at: new Date(at).toISOString() },
  }))
  const event = {
    ...{
      article_id,
      event_id,
      canonical: true,
      sort_key: at,
      first_day: day,
      last_day: day,
      zone: null,
      is_key: false,
    },
    occurred_at: new Date(at).toISOString().slice(0, 10),
    title: random() < 0.4 ? sentence(random, words, 6) : null,
    text: `${told} ${present.map(({ name }) => name).join(' et ')} ${sentence(random, words, 6).toLowerCase()}`,
  }
  const listed = present.map((actor) => ({ list_id: actor.id, sort_key: at, entry_id: event_id, article_id }))
  return { event, claims, listed }
}

type Table =
  'category' | 'published_actor' | 'published_article' | 'published_event' | 'published_claim' | 'listing'

/** Columns that no row names take their defaults. */
async function insert(client: Client, table: Table, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ')
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
